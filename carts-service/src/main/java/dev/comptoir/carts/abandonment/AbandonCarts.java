package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the carts with an item and an e-mail in which nothing happened for {@code carts.abandon-after} and says so. Works
 * in batches whose rows no other instance takes.
 */
@ApplicationScoped
class AbandonCarts {

    static final int BATCH = 100;

    private final SqlTransactions transactions;
    private final WatchedCarts carts;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration abandonAfter;

    AbandonCarts(
            SqlTransactions transactions,
            WatchedCarts carts,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "carts.abandon-after", defaultValue = "PT30M") Duration abandonAfter) {
        this.transactions = transactions;
        this.carts = carts;
        this.outbox = outbox;
        this.clock = clock;
        this.abandonAfter = abandonAfter;
    }

    /** How many carts were looked at; goes on until a batch is not full. */
    public Uni<Integer> handle() {
        Instant silentSince = clock.instant().minus(abandonAfter);
        return transactions.run(tx -> sweep(tx, silentSince)).chain(this::goOn);
    }

    private Uni<Integer> goOn(int looked) {
        return looked < BATCH ? Uni.createFrom().item(looked) : handle().map(more -> looked + more);
    }

    private Uni<Integer> sweep(SqlTx tx, Instant silentSince) {
        return carts.claim(tx, silentSince, BATCH)
                .call(claimed -> postpone(tx, claimed, silentSince))
                .call(claimed -> abandon(tx, claimed, silentSince))
                .map(List::size);
    }

    private Uni<Void> postpone(SqlTx tx, List<WatchedCart> claimed, Instant silentSince) {
        return carts.watchOn(
                tx, claimed.stream().filter(cart -> !cart.isSilent(silentSince)).toList());
    }

    private Uni<Void> abandon(SqlTx tx, List<WatchedCart> claimed, Instant silentSince) {
        List<WatchedCart> left =
                claimed.stream().filter(cart -> cart.isSilent(silentSince)).toList();
        return left.isEmpty()
                ? Uni.createFrom().voidItem()
                : carts.abandon(tx, left)
                        .chain(() -> outbox.append(
                                tx, left.stream().map(WatchedCart::abandoned).toList()));
    }
}
