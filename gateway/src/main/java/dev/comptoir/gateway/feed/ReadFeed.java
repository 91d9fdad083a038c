package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads the feed from a position on, and waits for the next event when there is none yet. */
@ApplicationScoped
class ReadFeed {

    private final FeedStore store;
    private final FeedTail tail;
    private final Clock clock;

    ReadFeed(FeedStore store, FeedTail tail, Clock clock) {
        this.store = store;
        this.tail = tail;
        this.clock = clock;
    }

    /** What there is now. */
    Uni<FeedSlice> handle(long after, FeedFilter filter, int limit) {
        return store.after(after, filter, limit);
    }

    /** The same, or what comes within the time. */
    Uni<FeedSlice> await(long after, FeedFilter filter, int limit, Duration patience) {
        return await(after, filter, limit, clock.instant().plus(patience));
    }

    private Uni<FeedSlice> await(long after, FeedFilter filter, int limit, Instant until) {
        return tail.after(after, filter, limit)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> store.after(after, filter, limit))
                .chain(slice ->
                        slice.isWorthAnswering() ? Uni.createFrom().item(slice) : next(slice, filter, limit, until));
    }

    private Uni<FeedSlice> next(FeedSlice none, FeedFilter filter, int limit, Instant until) {
        long left = Duration.between(clock.instant(), until).toMillis();
        return left <= 0
                ? Uni.createFrom().item(none)
                : tail.waitBeyond(none.position(), left)
                        .chain(hasMoved -> hasMoved
                                ? await(none.position(), filter, limit, until)
                                : Uni.createFrom().item(none));
    }
}
