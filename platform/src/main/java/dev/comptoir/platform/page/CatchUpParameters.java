package dev.comptoir.platform.page;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How a program catches up with a list; each kind of list adds in what other orders it stands. */
public abstract class CatchUpParameters {

    /** What {@code updatedFrom} is for, where an operation has something to add. */
    public static final String UPDATED_FROM = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order.""";

    private static final String BY_CHANGE = "updatedAt";

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time", maxLength = 40), description = UPDATED_FROM)
    @Size(max = 40)
    protected String updatedFrom;

    /** What was asked for, with a leading minus for largest first; null for the list's own order, smallest first. */
    protected abstract String sort();

    /** The query with this filter alone. */
    public ListQuery since(ListQuery query, String updatedAt) {
        return query.and(updatedAt + " >= ?", QueryTime.parse("updatedFrom", updatedFrom));
    }

    /**
     * The query with this filter and in this order.
     *
     * @param updatedAt the column of the last change
     * @param own what the list is sorted by otherwise; the last is unique
     */
    public ListQuery on(ListQuery query, String updatedAt, SortKey... own) {
        SortKey[] byChange = {SortKey.instant(updatedAt), own[own.length - 1]};
        SortKey[] keys = isByChange() ? byChange : own;
        since(query, updatedAt);
        return sort() != null && sort().startsWith("-") ? query.descending(keys) : query.ascending(keys);
    }

    /** Where a row stands in that order: the values of the keys {@link #on} was given, in their order. */
    public List<?> position(Instant updatedAt, Object... own) {
        return isByChange() ? List.of(updatedAt, own[own.length - 1]) : Arrays.asList(own);
    }

    private boolean isByChange() {
        return sort() != null && sort().endsWith(BY_CHANGE);
    }
}
