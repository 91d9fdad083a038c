package dev.comptoir.gateway.feed.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found of the feed after a position.
 *
 * @param events those that were wanted, in their order
 * @param position up to where the feed was looked at, wanted or not; where to go on
 * @param hasMore whether it makes sense to go on at once
 */
public record FeedSlice(List<FeedEntry> events, long position, boolean hasMore) {

    /**
     * @param entries what follows the position, in its order
     * @param mayGoOn whether more than these may follow
     * @param limit how many events are wanted at most
     */
    public static FeedSlice of(long after, List<FeedEntry> entries, boolean mayGoOn, FeedFilter filter, int limit) {
        List<FeedEntry> events = new ArrayList<>();
        long position = after;
        for (FeedEntry entry : entries) {
            if (events.size() == limit) {
                return new FeedSlice(events, position, true);
            }
            if (filter.wants(entry)) {
                events.add(entry);
            }
            position = entry.position();
        }
        return new FeedSlice(events, position, mayGoOn);
    }

    /** Whether there is something to say, or more to look at. */
    public boolean isWorthAnswering() {
        return hasMore || !events.isEmpty();
    }
}
