package dev.comptoir.platform.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The order of a list by a time of its own or by that of the last change, as its {@code sort} says.
 *
 * @param sort {@code updatedAt} or the name of the list's own time; with a leading minus largest first
 */
public record SortByTime(String sort) {

    public ListQuery on(ListQuery query, String ownColumn, String changeColumn, String idColumn) {
        SortKey time = SortKey.instant(isByChange() ? changeColumn : ownColumn);
        SortKey id = SortKey.uuid(idColumn);
        return sort.startsWith("-") ? query.descending(time, id) : query.ascending(time, id);
    }

    /** Where a row stands in that order. */
    public List<Object> position(Instant own, Instant change, UUID id) {
        return List.of(isByChange() ? change : own, id);
    }

    private boolean isByChange() {
        return sort.endsWith("updatedAt");
    }
}
