package dev.comptoir.campaigns.sending;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1.CartStatusV1;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends what is due about a bundle of carts. Each mail has its own transaction that claims it, looks once more whether it may
 * go out, and hands it over.
 */
@ApplicationScoped
class SendBundle {

    private static final Logger LOG = Logger.getLogger(SendBundle.class);
    private static final int LANES = 6;

    private final SqlTransactions transactions;
    private final ClaimReminder claim;
    private final SettleReminder settle;
    private final PutAside putAside;

    SendBundle(SqlTransactions transactions, ClaimReminder claim, SettleReminder settle, PutAside putAside) {
        this.transactions = transactions;
        this.claim = claim;
        this.settle = settle;
        this.putAside = putAside;
    }

    /**
     * Gives how many mails were sent, stopped or put aside.
     *
     * @param states where the carts of the bundle stand; none waits for the mails of more than a few others
     */
    Uni<Integer> handle(Map<UUID, CartStatusV1> states) {
        AtomicInteger settled = new AtomicInteger();
        return Uni.join()
                .all(Lanes.of(states, LANES).stream()
                        .map(lane -> inTurn(lane, settled))
                        .toList())
                .andCollectFailures()
                .map(_ -> settled.get());
    }

    private Uni<Void> inTurn(Map<UUID, CartStatusV1> states, AtomicInteger settled) {
        return next(states, states.keySet().toArray(UUID[]::new))
                .onFailure(SendBundle::isHopeless)
                .recoverWithUni(this::putAside)
                .chain(isSettled -> Steps.when(isSettled, () -> {
                    settled.incrementAndGet();
                    return inTurn(states, settled);
                }));
    }

    /** False when nothing of the bundle is due any more. */
    private Uni<Boolean> next(Map<UUID, CartStatusV1> states, UUID[] carts) {
        return transactions.run(tx -> claim.claim(tx, carts)
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
