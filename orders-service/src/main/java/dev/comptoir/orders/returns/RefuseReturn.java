package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Refuses a return, with the reason the customer reads; its units can be asked for again. */
@ApplicationScoped
class RefuseReturn {

    private final OrmTransactions transactions;
    private final ReturnCommands commands;
    private final ReturnChanges changes;
    private final Clock clock;

    RefuseReturn(OrmTransactions transactions, ReturnCommands commands, ReturnChanges changes, Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<ReturnView>> handle(UUID returnId, RefuseReturnRequest request, ChangeContext context) {
        Deed deed = Deed.refused(request.isCustomerNotified());
        return transactions.once(
                context.key(),
                ReturnView.class,
                tx -> commands.change(tx, returnId, context, (known, returned) -> {
                    returned.goods().refuse(request.reason(), clock.instant());
                    return changes.publish(tx, known, returned, deed, context.actor());
                }));
    }
}
