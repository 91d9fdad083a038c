package dev.comptoir.campaigns.sending;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1.State;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what is due about a bundle of carts. Each mail has its own transaction that claims it, looks once more whether it may
 * go out, and hands it over.
 */
@ApplicationScoped
class SendBundle {

    private static final Logger LOG = Logger.getLogger(SendBundle.class);

    private final SqlTransactions transactions;
    private final DueRecoveryEmailStore dueEmails;
    private final SettleReminder settle;
    private final PutAside putAside;
    private final Clock clock;

    SendBundle(
            SqlTransactions transactions,
            DueRecoveryEmailStore dueEmails,
            SettleReminder settle,
            PutAside putAside,
            Clock clock) {
        this.transactions = transactions;
        this.dueEmails = dueEmails;
        this.settle = settle;
        this.putAside = putAside;
        this.clock = clock;
    }

    /** @param states where the carts of the bundle stand */
    Uni<Void> handle(Map<UUID, State> states) {
        return next(states, states.keySet().toArray(UUID[]::new))
                .onFailure(SendBundle::isHopeless)
                .recoverWithUni(this::putAside)
                .chain(isSettled -> Steps.when(isSettled, () -> handle(states)));
    }

    /** False when nothing of the bundle is due any more. */
    private Uni<Boolean> next(Map<UUID, State> states, UUID[] carts) {
        return transactions.run(tx -> dueEmails
                .claim(tx, clock.instant(), carts)
                .chain(due -> due.map(email -> settle.settle(
                                        tx, email, states.get(email.reminder().cartId()))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof UnsendableReminder && !DatabaseFailure.mayPass(failure);
    }

    private Uni<Boolean> putAside(Throwable failure) {
        LOG.error(failure.getMessage(), failure);
        return transactions
                .run(tx -> putAside.put(tx, (UnsendableReminder) failure))
                .replaceWith(true);
    }
}
