package dev.comptoir.orders.task;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    ListQuery query() {
        return ListQuery.of("order-tasks", Task.COLUMNS, "order_tasks")
                .and("is_done = ?", done)
                .and("due_at >= ?", time("dueFrom", dueFrom))
                .and("due_at < ?", time("dueTo", dueTo))
                .ascending(instant("due_at"), uuid("id"));
    }

    /** A plus in a query is a blank to many clients; a blank is never right in a time. */
    private static Instant time(String parameter, String value) {
        try {
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw Kind.INVALID.refusal(
                    "invalid-request", "%s must be an RFC 3339 time such as 2026-03-01T00:00:00Z.", parameter);
        }
    }
}
