package dev.comptoir.campaigns.reminder;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets which carts became orders, once no mail about them can go out and no link in one can be followed any more. */
@ApplicationScoped
class ForgetOrderedCarts {

    /** 14 days until the last mail is due, 14 in which it may still go out, 30 in which its link works, and some. */
    static final Duration KEPT_FOR = Duration.ofDays(60);

    // In small bites: a long delete would hold back vacuum.
    private static final int BITE = 1_000;
    private static final int MOST_BITES = 20;

    private final OrderedStore ordered;
    private final Clock clock;

    ForgetOrderedCarts(OrderedStore ordered, Clock clock) {
        this.ordered = ordered;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return forget(clock.instant().minus(KEPT_FOR), MOST_BITES);
    }

    private Uni<Void> forget(Instant before, int bites) {
        return ordered.forget(before, BITE)
                .chain(gone -> gone == BITE && bites > 1
                        ? forget(before, bites - 1)
                        : Uni.createFrom().voidItem());
    }
}
