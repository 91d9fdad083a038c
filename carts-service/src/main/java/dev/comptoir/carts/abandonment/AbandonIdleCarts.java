package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Abandons the carts with an item and an e-mail in which nothing happened for {@code carts.abandon-after}. Works in batches
 * whose rows no other instance takes.
 */
@ApplicationScoped
class AbandonIdleCarts {

    static final int BATCH = 100;

    private final SqlTransactions transactions;
    private final IdleCartStore carts;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration abandonAfter;

    AbandonIdleCarts(
            SqlTransactions transactions,
            IdleCartStore carts,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "carts.abandon-after", defaultValue = "PT30M") Duration abandonAfter) {
        this.transactions = transactions;
        this.carts = carts;
        this.outbox = outbox;
        this.clock = clock;
        this.abandonAfter = abandonAfter;
    }

    @Scheduled(every = "{carts.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        Instant silentSince = clock.instant().minus(abandonAfter);
        return Steps.untilShort(BATCH, () -> transactions.run(tx -> sweep(tx, silentSince)));
    }

    private Uni<Integer> sweep(SqlTx tx, Instant silentSince) {
        return carts.claim(tx, silentSince, BATCH)
                .call(claimed -> postpone(tx, claimed, silentSince))
                .call(claimed -> abandon(tx, claimed, silentSince))
                .map(List::size);
    }

    private Uni<Void> postpone(SqlTx tx, List<IdleCart> claimed, Instant silentSince) {
        return carts.postpone(
                tx, claimed.stream().filter(cart -> !cart.isSilent(silentSince)).toList());
    }

    private Uni<Void> abandon(SqlTx tx, List<IdleCart> claimed, Instant silentSince) {
        List<IdleCart> abandoned =
                claimed.stream().filter(cart -> cart.isSilent(silentSince)).toList();
        return Steps.when(
                !abandoned.isEmpty(),
                () -> carts.abandon(tx, abandoned)
                        .chain(() -> outbox.append(
                                tx, abandoned.stream().map(IdleCart::abandoned).toList())));
    }
}
