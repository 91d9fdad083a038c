package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.attempt.domain.AttemptDecision;
import dev.comptoir.gateway.attempt.domain.EndpointBackoff;
import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.platform.steps.Steps;
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

/** Records what came of an attempt and decides what that means for the delivery and its endpoint. */
@ApplicationScoped
class FinishAttempt {

    private static final Logger LOG = Logger.getLogger(FinishAttempt.class);

    private final SqlTransactions transactions;
    private final QueueStore store;
    private final DisabledMail disabledMail;
    private final Duration disableAfter;
    private final Clock clock;

    FinishAttempt(
            SqlTransactions transactions,
            QueueStore store,
            DisabledMail disabledMail,
            WebhooksConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.disabledMail = disabledMail;
        this.disableAfter = config.disableAfter();
        this.clock = clock;
    }

    Uni<Void> handle(Attempt attempt, AttemptOutcome outcome) {
        Instant now = clock.instant();
        AttemptDecision decision = AttemptDecision.of(
                outcome.status(), attempt.attempts(), now, outcome.retryAfter(), ThreadLocalRandom.current());
        if (decision.state() == AttemptDecision.State.DELIVERED) {
            return store.delivered(attempt, outcome, now);
        }
        return transactions.run(tx -> store.finish(tx, attempt, outcome, decision, now)
                .chain(() -> conclude(tx, attempt.target().endpointId(), decision, outcome, now)));
    }

    private Uni<Void> conclude(
            SqlTx tx, UUID endpointId, AttemptDecision decision, AttemptOutcome outcome, Instant now) {
        return decision.isGone()
                ? disable(tx, endpointId, "GONE", now)
                : store.endpointFails(tx, endpointId, now)
                        .chain(since -> since.plus(disableAfter).isBefore(now)
                                ? disable(tx, endpointId, "FAILING", now)
                                : pause(tx, endpointId, outcome, since, now));
    }

    private Uni<Void> pause(SqlTx tx, UUID endpointId, AttemptOutcome outcome, Instant failingSince, Instant now) {
        Duration pause =
                EndpointBackoff.after(outcome.status(), outcome.retryAfter(), Duration.between(failingSince, now));
        return Steps.when(!pause.isZero(), () -> store.pause(tx, endpointId, now.plus(pause), now));
    }

    private Uni<Void> disable(SqlTx tx, UUID endpointId, String reason, Instant now) {
        LOG.warnf("webhook endpoint %s is switched off: %s", endpointId, reason);
        return store.disable(tx, endpointId, reason, now)
                .chain(disabled ->
                        disabled.map(endpoint -> disabledMail.add(tx, endpoint)).orElseGet(Steps::done));
    }
}
