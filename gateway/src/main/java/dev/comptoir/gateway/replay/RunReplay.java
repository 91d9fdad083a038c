package dev.comptoir.gateway.replay;

import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** One step of one replay, a transaction: after a crash another program goes on where it had come to. */
@ApplicationScoped
class RunReplay {

    private final SqlTransactions transactions;
    private final ReplayStore replays;
    private final Signal deliveriesDue;
    private final Clock clock;

    RunReplay(SqlTransactions transactions, ReplayStore replays, Signal deliveriesDue, Clock clock) {
        this.transactions = transactions;
        this.replays = replays;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    /** How many replays went on: one, or none when none is left. */
    public Uni<Integer> handle() {
        return transactions.run(tx -> replays.claim(tx)
                .chain(found -> found.map(replay -> step(tx, replay))
                        .orElseGet(() -> Uni.createFrom().item(0))));
    }

    private Uni<Integer> step(SqlTx tx, RunningReplay replay) {
        Instant now = clock.instant();
        tx.afterCommit(deliveriesDue::raise);
        return replays.unwanted(tx, replay)
                .chain(unwanted -> replays.step(tx, replay, unwanted, now))
                .chain(step -> step.lookedAt() < ReplayStore.AT_ONCE
                        ? replays.finish(tx, replay.id(), step.replayed(), now)
                        : replays.reached(tx, replay.id(), step, now))
                .replaceWith(1);
    }
}
