package dev.comptoir.orders.task;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import dev.comptoir.platform.page.SortByTime;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of tasks across orders. */
class TaskListRequest extends PageRequest {

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "Whether done tasks are listed instead of open ones.")
    boolean done;

    @RestQuery
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String dueFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String dueTo;

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time", maxLength = 40), description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order. Open and
            done ones are asked for apart.""")
    String updatedFrom;

    @RestQuery
    @DefaultValue("dueAt")
    @Parameter(description = "`dueAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(dueAt|updatedAt)$", message = "must be dueAt or updatedAt, with or without -")
    String sort;

    ListQuery query() {
        Instant from = QueryTime.parse("dueFrom", dueFrom);
        Instant to = QueryTime.parse("dueTo", dueTo);
        QueryRange.check("dueFrom", from, "dueTo", to);
        ListQuery query = ListQuery.of("order-tasks", Task.COLUMNS, "order_tasks")
                .and("is_done = ?", done)
                .and("due_at >= ?", from)
                .and("due_at < ?", to)
                .and("updated_at >= ?", QueryTime.parse("updatedFrom", updatedFrom));
        return new SortByTime(sort).on(query, "due_at", "updated_at", "id");
    }

    /** Where the row stands in the order that was asked for. */
    List<Object> position(Task task) {
        return new SortByTime(sort).position(task.sortedBy(), task.updatedAt(), task.id());
    }
}
