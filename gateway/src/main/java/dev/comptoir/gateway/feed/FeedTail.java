package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.gateway.feed.domain.RecentEvents;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Follows the end of the feed for all who wait for it: however many they are, one look into the database finds what is new
 * for each, and what it found stays in memory for those who come for it. While nobody waits, nothing is looked for.
 */
@ApplicationScoped
class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);
    private static final FeedFilter EVERYTHING = new FeedFilter(Set.of(), null);
    private static final int AT_ONCE = 1_000;
    private static final int KEPT = 5_000;
    private static final long KEPT_BYTES = 16L * 1024 * 1024;
    private static final int IDLE_LOOKS = 20;

    private final FeedStore store;
    private final Vertx vertx;
    private final long everyMs;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    // Changed on one event loop only.
    private volatile RecentEvents recent;
    private volatile boolean isLooking;
    private volatile boolean isFailing;
    private int idle;

    private record Waiter(
            long position,
            long deadline,
            BooleanSupplier mayGoOn,
            UniEmitter<? super Boolean> emitter,
            Context context) {

        void end(boolean hasMoved) {
            context.runOnContext(_ -> emitter.complete(hasMoved));
        }
    }

    FeedTail(FeedStore store, Vertx vertx, FeedConfig config) {
        this.store = store;
        this.vertx = vertx;
        this.everyMs = config.lookEvery().toMillis();
    }

    void start(@Observes StartupEvent started) {
        vertx.runOnContext(_ -> vertx.setPeriodic(everyMs, _ -> look()));
    }

    /** What is in memory of the events after a position; empty when that is not all, or the end is not followed. */
    Optional<FeedSlice> after(long position, FeedFilter filter, int limit) {
        RecentEvents known = recent;
        return known == null ? Optional.empty() : known.after(position, filter, limit);
    }

    /** Waits until there are events behind this position; false when there were none while the time lasted and it might go on. */
    Uni<Boolean> waitBeyond(long position, long millis, BooleanSupplier mayGoOn) {
        return Uni.createFrom().emitter(emitter -> {
            long deadline = System.nanoTime() + millis * 1_000_000;
            Waiter waiter = new Waiter(position, deadline, mayGoOn, emitter, vertx.getOrCreateContext());
            emitter.onTermination(() -> waiters.remove(waiter));
            waiters.add(waiter);
        });
    }

    private void look() {
        idle = waiters.isEmpty() ? idle + 1 : 0;
        if (idle > IDLE_LOOKS) {
            recent = null;
        } else if (idle == 0) {
            followFromWaiters();
            release();
            lookForMore();
        }
    }

    private void followFromWaiters() {
        if (recent == null) {
            long from = waiters.stream().mapToLong(Waiter::position).min().orElse(0);
            recent = new RecentEvents(from, List.of());
        }
    }

    private void lookForMore() {
        if (!isLooking) {
            isLooking = true;
            RecentEvents known = recent;
            store.after(known.head(), EVERYTHING, AT_ONCE).subscribe().with(slice -> found(known, slice), this::failed);
        }
    }

    private void found(RecentEvents known, FeedSlice slice) {
        isLooking = false;
        isFailing = false;
        // Else it was forgotten meanwhile.
        if (recent == known) {
            recent = known.with(slice.events(), KEPT, KEPT_BYTES);
            release();
        }
    }

    private void release() {
        long head = recent.head();
        long now = System.nanoTime();
        for (Waiter waiter : waiters) {
            if (waiter.position < head) {
                waiter.end(true);
            } else if (now - waiter.deadline >= 0 || !waiter.mayGoOn.getAsBoolean()) {
                waiter.end(false);
            }
        }
    }

    private void failed(Throwable failure) {
        isLooking = false;
        if (!isFailing) {
            LOG.warnf("new events cannot be looked for: %s", failure.toString());
        }
        isFailing = true;
    }
}
