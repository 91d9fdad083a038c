package dev.comptoir.gateway.erasure;

import dev.comptoir.gateway.erasure.ErasureStore.StoredEvent;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** One step of one erasure, a transaction: after a crash another program goes on where it had come to. */
@ApplicationScoped
class RunErasure {

    private final SqlTransactions transactions;
    private final ErasureStore erasures;
    private final Clock clock;

    RunErasure(SqlTransactions transactions, ErasureStore erasures, Clock clock) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** How many erasures went on: one, or none when none is left. */
    Uni<Integer> handle() {
        return transactions.run(tx -> erasures.claim(tx)
                .chain(found -> found.map(erasure -> step(tx, erasure).replaceWith(1))
                        .orElseGet(() -> Uni.createFrom().item(0))));
    }

    private Uni<Void> step(SqlTx tx, Erasure erasure) {
        return erasures.part(tx, erasure)
                .call(part -> erasures.rewrite(tx, erased(part, erasure)))
                .chain(part -> Steps.when(!part.isEmpty(), () -> erasures.reached(tx, erasure, part.getLast()))
                        .chain(() -> Steps.when(
                                part.size() < ErasureStore.AT_ONCE, () -> erasures.end(tx, erasure, clock.instant()))));
    }

    private static List<StoredEvent> erased(List<StoredEvent> part, Erasure erasure) {
        return part.stream()
                .filter(kept -> kept.body() != null)
                .map(kept -> new StoredEvent(kept.id(), kept.createdAt(), ErasedBody.of(kept.body(), erasure)))
                .toList();
    }
}
