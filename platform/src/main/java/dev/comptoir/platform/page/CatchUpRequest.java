package dev.comptoir.platform.page;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with a list that otherwise stands in an order of its own, smallest first. */
public class CatchUpRequest {

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time"), description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order.""")
    @Size(max = 40)
    String updatedFrom;

    @RestQuery
    @Parameter(
            description =
                    "`updatedAt` oldest change first, `-updatedAt` newest change first; left out, the order of the list")
    @Pattern(regexp = "^-?updatedAt$", message = "must be updatedAt or -updatedAt")
    String sort;

    /**
     * The query with this filter and in this order.
     *
     * @param updatedAt the column of the last change
     * @param own what the list is sorted by otherwise; the last is unique
     */
    public ListQuery on(ListQuery query, String updatedAt, SortKey... own) {
        query.and(updatedAt + " >= ?", QueryTime.parse("updatedFrom", updatedFrom));
        if (sort == null) {
            return query.ascending(own);
        }
        SortKey[] byChange = {SortKey.instant(updatedAt), own[own.length - 1]};
        return sort.startsWith("-") ? query.descending(byChange) : query.ascending(byChange);
    }

    /** Where a row stands in that order: the values of the keys {@link #on} was given, in their order. */
    public List<?> position(Instant updatedAt, Object... own) {
        return sort == null ? Arrays.asList(own) : List.of(updatedAt, own[own.length - 1]);
    }
}
