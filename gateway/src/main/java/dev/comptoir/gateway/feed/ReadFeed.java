package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.apikey.KeyCache;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.gateway.staff.StaffTokens;
import dev.comptoir.gateway.staff.domain.StaffMember;
import dev.comptoir.platform.time.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Reads the feed from a position on, and waits for the next event when there is none yet. */
@ApplicationScoped
class ReadFeed {

    private final FeedStore store;
    private final FeedTail tail;
    private final KeyCache keys;
    private final StaffTokens staff;
    private final Clock clock;

    ReadFeed(FeedStore store, FeedTail tail, KeyCache keys, StaffTokens staff, @MachineTime Clock clock) {
        this.store = store;
        this.tail = tail;
        this.keys = keys;
        this.staff = staff;
        this.clock = clock;
    }

    /** What there is now. */
    Uni<FeedSlice> handle(long after, FeedFilter filter, int limit) {
        return store.after(after, filter, limit);
    }

    /** The same, or what comes within the time and while the key works. */
    Uni<FeedSlice> await(long after, FeedFilter filter, int limit, Duration patience, String keyId) {
        return await(after, filter, limit, new Patience(clock.instant().plus(patience), () -> mayRead(keyId)));
    }

    /** Whether the key, or the token of a person, still opens the feed. */
    boolean mayRead(String keyId) {
        return StaffMember.isId(keyId) ? staff.isAllowed(keyId, Scopes.EVENTS) : keys.isAllowed(keyId, Scopes.EVENTS);
    }

    /** Until when, and while what, there is any use in waiting. */
    private record Patience(Instant until, BooleanSupplier mayGoOn) {}

    private Uni<FeedSlice> await(long after, FeedFilter filter, int limit, Patience patience) {
        return tail.after(after, filter, limit)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> store.after(after, filter, limit))
                .chain(slice ->
                        slice.isWorthAnswering() ? Uni.createFrom().item(slice) : next(slice, filter, limit, patience));
    }

    private Uni<FeedSlice> next(FeedSlice none, FeedFilter filter, int limit, Patience patience) {
        long left = Duration.between(clock.instant(), patience.until).toMillis();
        return left <= 0
                ? Uni.createFrom().item(none)
                : tail.waitBeyond(none.position(), left, patience.mayGoOn)
                        .chain(hasMoved -> hasMoved
                                ? await(none.position(), filter, limit, patience)
                                : Uni.createFrom().item(none));
    }
}
