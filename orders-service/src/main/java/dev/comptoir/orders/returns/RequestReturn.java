package dev.comptoir.orders.returns;

import dev.comptoir.orders.returnpolicy.ReturnPolicyStore;
import dev.comptoir.orders.returnpolicy.domain.ReturnPolicy;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes a customer's wish to send goods back, within the store's policy. */
@ApplicationScoped
class RequestReturn {

    private final OrmTransactions transactions;
    private final ReturnStore returns;
    private final ReturnPolicyStore policies;
    private final OpenReturns opened;
    private final Clock clock;

    RequestReturn(
            OrmTransactions transactions,
            ReturnStore returns,
            ReturnPolicyStore policies,
            OpenReturns opened,
            Clock clock) {
        this.transactions = transactions;
        this.returns = returns;
        this.policies = policies;
        this.opened = opened;
        this.clock = clock;
    }

    Uni<Replayable<RequestedReturnView>> handle(UUID orderId, RequestReturnRequest request, RequestKey key) {
        ReturnOpening opening = request.opening(clock.instant());
        return transactions.once(
                key,
                RequestedReturnView.class,
                tx -> returns.lockCase(tx, orderId)
                        .call(known -> check(tx, known, opening))
                        .chain(known -> opened.open(tx, known, opening, Deed.requested(true)))
                        .map(RequestedReturnView::of));
    }

    private Uni<Void> check(OrmTx tx, ReturnCase known, ReturnOpening opening) {
        return policies.current(tx)
                .chain(policy -> returns.deliveredAt(tx, known.order().id())
                        .invoke(deliveredAt -> check(policy, known, opening, deliveredAt)))
                .replaceWithVoid();
    }

    private static void check(ReturnPolicy policy, ReturnCase known, ReturnOpening opening, Instant deliveredAt) {
        policy.check(
                opening.lines().stream()
                        .map(units -> known.line(units.lineId()))
                        .toList(),
                deliveredAt.equals(Instant.EPOCH) ? null : deliveredAt,
                opening.at());
    }
}
