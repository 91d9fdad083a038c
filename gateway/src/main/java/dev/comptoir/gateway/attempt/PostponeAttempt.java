package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.attempt.domain.AttemptDecision;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Ends an attempt of which nothing was sent: the delivery waits as after any other, the endpoint has no part in it. */
@ApplicationScoped
class PostponeAttempt {

    private static final String UNREAD = "Nothing was sent: the order could not be read.";
    private static final int NO_ANSWER = 0;

    private final SqlTransactions transactions;
    private final QueueStore store;
    private final Clock clock;

    PostponeAttempt(SqlTransactions transactions, QueueStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    Uni<Void> handle(Attempt attempt) {
        Instant now = clock.instant();
        AttemptOutcome outcome = new AttemptOutcome(now, 0, NO_ANSWER, "", UNREAD, Duration.ZERO);
        AttemptDecision decision = AttemptDecision.of(
                NO_ANSWER, attempt.attempts(), now, outcome.retryAfter(), ThreadLocalRandom.current());
        return transactions.run(tx -> store.finish(tx, attempt, outcome, decision, now));
    }
}
