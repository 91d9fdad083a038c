package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnOpening;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Creates a return for a customer; it is approved at once. */
@ApplicationScoped
class CreateReturn {

    private final OrmTransactions transactions;
    private final ReturnStore returns;
    private final OpenReturns opened;
    private final Clock clock;

    CreateReturn(OrmTransactions transactions, ReturnStore returns, OpenReturns opened, Clock clock) {
        this.transactions = transactions;
        this.returns = returns;
        this.opened = opened;
        this.clock = clock;
    }

    Uni<Replayable<ReturnView>> handle(UUID orderId, CreateReturnRequest request, ChangeContext context) {
        ReturnOpening opening = request.opening(context.actor(), clock.instant());
        Deed deed = Deed.created(request.isCustomerNotified());
        return transactions.once(
                context.key(),
                ReturnView.class,
                tx -> returns.lockCase(tx, orderId)
                        .invoke(known -> context.check(known.order()))
                        .chain(known -> opened.open(tx, known, opening, deed)
                                .map(returned -> ReturnView.of(known.order().orderNumber(), returned))));
    }
}
