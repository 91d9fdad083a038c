package dev.comptoir.inventory.ledger;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryTime;
import dev.comptoir.platform.page.SortKey;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with the ledger: its rows are never changed, so that they stand in the order of their numbers. */
public class NewMovementsListRequest {

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time"), description = """
            RFC 3339 time, inclusive: rows that were posted then or later; rows are never changed. With `sort=updatedAt` a
            program catches up with what it missed: it goes on from the last `at` it has seen less a minute, because movements
            that are posted at once may end in another order.""")
    @Size(max = 40)
    String updatedFrom;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(description = "`-createdAt` and `-updatedAt` newest first, `updatedAt` oldest first")
    @Pattern(regexp = "^(-createdAt|-?updatedAt)$", message = "must be -createdAt, updatedAt or -updatedAt")
    String sort;

    ListQuery on(ListQuery query) {
        Instant since = QueryTime.parse("updatedFrom", updatedFrom);
        if (since != null) {
            query.asOf("seq >= first_movement_since(?)", since).and("at >= ?", since);
        }
        SortKey number = SortKey.number("seq");
        return sort.startsWith("-") ? query.descending(number) : query.ascending(number);
    }
}
