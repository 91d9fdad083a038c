package dev.comptoir.platform.page;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with a list that is otherwise the newest first. */
public class ChangesRequest {

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time"), description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order.""")
    @Size(max = 40)
    String updatedFrom;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(
            description =
                    "`-createdAt` newest first, `updatedAt` oldest change first, `-updatedAt` newest change first")
    @Pattern(regexp = "^(-createdAt|-?updatedAt)$", message = "must be -createdAt, updatedAt or -updatedAt")
    String sort;

    /**
     * The query with this filter and in this order.
     *
     * @param updatedAt the column of the last change
     * @param newest what the list is sorted by otherwise, largest first; the last is the id
     */
    public ListQuery on(ListQuery query, String updatedAt, SortKey... newest) {
        query.and(updatedAt + " >= ?", QueryTime.parse("updatedFrom", updatedFrom));
        if (!isByChange()) {
            return query.descending(newest);
        }
        SortKey[] byChange = {SortKey.instant(updatedAt), newest[newest.length - 1]};
        return sort.startsWith("-") ? query.descending(byChange) : query.ascending(byChange);
    }

    /** Where a row stands in that order: the values of the keys {@link #on} was given, in their order. */
    public List<?> position(Instant updatedAt, Object... newest) {
        return isByChange() ? List.of(updatedAt, newest[newest.length - 1]) : Arrays.asList(newest);
    }

    private boolean isByChange() {
        return sort.endsWith("updatedAt");
    }
}
