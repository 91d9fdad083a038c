package dev.comptoir.platform.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page starts; absent on the last page
 * @param total how many there are in all; only when {@code count=true} was asked
 */
public record Page<T>(List<T> items, String nextCursor, boolean hasMore, Long total) {

    /**
     * @param found what a query with {@code limit + 1} gave; the extra row only says that there is more
     * @param cursor writes where the next page starts from the last item of this one
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        boolean hasMore = found.size() > limit;
        List<T> items = hasMore ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
        return new Page<>(items, hasMore ? cursor.apply(items.getLast()) : null, hasMore, null);
    }

    public Page<T> withTotal(Long counted) {
        return new Page<>(items, nextCursor, hasMore, counted);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor, hasMore, total);
    }
}
