package dev.comptoir.gateway.feed.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of the feed as it is kept in memory, for all who follow it.
 *
 * @param floor every event behind this position is among the entries
 */
public record RecentEvents(long floor, List<FeedEntry> entries) {

    /** The position of the last one. */
    public long head() {
        return entries.isEmpty() ? floor : entries.getLast().position();
    }

    /** These with some more that follow; the oldest are left out when they are too many or too large together. */
    public RecentEvents with(List<FeedEntry> more, int most, long mostBytes) {
        List<FeedEntry> all = new ArrayList<>(entries.size() + more.size());
        all.addAll(entries);
        all.addAll(more);
        long bytes = 0;
        int first = all.size();
        while (first > 0 && all.size() - first < most && bytes <= mostBytes) {
            first--;
            bytes += all.get(first).body().length;
        }
        long newFloor = first == 0 ? floor : all.get(first - 1).position();
        return new RecentEvents(newFloor, List.copyOf(all.subList(first, all.size())));
    }

    /** Empty when the position is so far back that events behind it are no longer here. */
    public Optional<FeedSlice> after(long position, FeedFilter filter, int limit) {
        if (position < floor) {
            return Optional.empty();
        }
        return Optional.of(
                FeedSlice.of(position, entries.subList(firstAfter(position), entries.size()), false, filter, limit));
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
