package dev.comptoir.files.entitlement;

import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Publishes each end of access by time, once; the link itself ends by its own time, not by this. */
@ApplicationScoped
class ExpireEntitlements {

    private static final int MOST = 100;

    private final SqlTransactions transactions;
    private final EntitlementStore entitlements;
    private final EntitlementEvents events;
    private final Clock clock;

    ExpireEntitlements(
            SqlTransactions transactions, EntitlementStore entitlements, EntitlementEvents events, Clock clock) {
        this.transactions = transactions;
        this.entitlements = entitlements;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            every = "${files.entitlements.expire-every}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(MOST, () -> transactions.run(tx -> expire(tx, clock.instant())));
    }

    private Uni<Integer> expire(SqlTx tx, Instant now) {
        return entitlements
                .lockFilesOfExpired(tx, now, MOST)
                .chain(() -> entitlements.markExpired(tx, now, MOST))
                .call(expired -> Steps.each(expired, each -> events.expired(tx, each)))
                .map(expired -> expired.size());
    }
}
