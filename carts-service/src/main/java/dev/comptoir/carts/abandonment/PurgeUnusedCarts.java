package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes carts without an e-mail, and those that ended in another one, in which nothing happened for
 * {@code carts.expire-unused-after}, batch by batch.
 */
@ApplicationScoped
class PurgeUnusedCarts {

    static final int BATCH = 500;

    private final IdleCartStore carts;
    private final Clock clock;
    private final Duration expireAfter;

    PurgeUnusedCarts(
            IdleCartStore carts,
            Clock clock,
            @ConfigProperty(name = "carts.expire-unused-after", defaultValue = "P30D") Duration expireAfter) {
        this.carts = carts;
        this.clock = clock;
        this.expireAfter = expireAfter;
    }

    @Scheduled(every = "{carts.purge-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        Instant before = clock.instant().minus(expireAfter);
        return Steps.untilShort(BATCH, () -> carts.purgeUnused(before, BATCH))
                .chain(() -> Steps.untilShort(BATCH, () -> carts.purgeMerged(before, BATCH)));
    }
}
