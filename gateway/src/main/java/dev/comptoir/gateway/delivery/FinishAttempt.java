package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.delivery.domain.EndpointRest;
import dev.comptoir.gateway.delivery.domain.Verdict;
import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Writes down what came of a try, and draws the conclusions for the delivery and its endpoint. */
@ApplicationScoped
class FinishAttempt {

    private static final Logger LOG = Logger.getLogger(FinishAttempt.class);

    private final SqlTransactions transactions;
    private final QueueStore store;
    private final Duration disableAfter;
    private final Clock clock;

    FinishAttempt(SqlTransactions transactions, QueueStore store, WebhooksConfig config, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.disableAfter = config.disableAfter();
        this.clock = clock;
    }

    public Uni<Void> handle(Attempt attempt, Outcome outcome) {
        Instant now = clock.instant();
        Verdict verdict = Verdict.of(
                outcome.status(), attempt.attempts(), now, outcome.retryAfter(), ThreadLocalRandom.current());
        return transactions.run(tx -> store.finish(tx, attempt, outcome, verdict, now)
                .chain(() -> conclude(tx, attempt.target().endpointId(), verdict, outcome, now)));
    }

    private Uni<Void> conclude(SqlTx tx, UUID endpointId, Verdict verdict, Outcome outcome, Instant now) {
        if (verdict.state() == Verdict.State.DELIVERED) {
            return store.endpointWorks(tx, endpointId);
        }
        return verdict.isGone()
                ? disable(tx, endpointId, "GONE", now)
                : store.endpointFails(tx, endpointId, now)
                        .chain(since -> since.plus(disableAfter).isBefore(now)
                                ? disable(tx, endpointId, "FAILING", now)
                                : rest(tx, endpointId, outcome, since, now));
    }

    private Uni<Void> rest(SqlTx tx, UUID endpointId, Outcome outcome, Instant failingSince, Instant now) {
        Duration rest = EndpointRest.after(outcome.status(), outcome.retryAfter(), Duration.between(failingSince, now));
        return rest.isZero()
                ? Uni.createFrom().voidItem()
                : store.rest(tx, endpointId, now.plus(rest)).replaceWithVoid();
    }

    private Uni<Void> disable(SqlTx tx, UUID endpointId, String reason, Instant now) {
        LOG.warnf("webhook endpoint %s is switched off: %s", endpointId, reason);
        return store.disable(tx, endpointId, reason, now).replaceWithVoid();
    }
}
