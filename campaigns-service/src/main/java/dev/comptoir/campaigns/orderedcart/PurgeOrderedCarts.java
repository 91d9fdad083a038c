package dev.comptoir.campaigns.orderedcart;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes which carts became orders, once no mail about them can go out and no link in one can be followed any more. */
@ApplicationScoped
class PurgeOrderedCarts {

    /** 14 days until the last mail is due, 14 in which it may still go out, 30 in which its link works, and some. */
    static final Duration KEPT_FOR = Duration.ofDays(60);

    // In small bites: a long delete would hold back vacuum.
    private static final int BITE = 1_000;
    private static final int MOST_BITES = 20;

    private final OrderedCartStore ordered;
    private final Clock clock;

    PurgeOrderedCarts(OrderedCartStore ordered, Clock clock) {
        this.ordered = ordered;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return purge(clock.instant().minus(KEPT_FOR), MOST_BITES);
    }

    private Uni<Void> purge(Instant before, int bites) {
        return ordered.purge(before, BITE)
                .chain(deleted -> Steps.when(deleted == BITE && bites > 1, () -> purge(before, bites - 1)));
    }
}
