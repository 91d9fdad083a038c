package dev.comptoir.orders.task;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of tasks across orders. */
class TaskListRequest extends CatchUpParameters {

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
    @DefaultValue("dueAt")
    @Parameter(description = "`dueAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(dueAt|updatedAt)$", message = "must be dueAt or updatedAt, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query() {
        Instant from = QueryTime.parse("dueFrom", dueFrom);
        Instant to = QueryTime.parse("dueTo", dueTo);
        QueryRange.check("dueFrom", from, "dueTo", to);
        ListQuery query = ListQuery.of("order-tasks", Task.COLUMNS, "order_tasks")
                .and("is_done = ?", done)
                .and("due_at >= ?", from)
                .and("due_at < ?", to);
        return on(query, "updated_at", instant("due_at"), uuid("id"));
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(Task task) {
        return position(task.updatedAt(), task.sortedBy(), task.id());
    }
}
