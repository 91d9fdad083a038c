package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Approves a return: the customer sends the goods. */
@ApplicationScoped
class ApproveReturn {

    private final OrmTransactions transactions;
    private final ReturnCommands commands;
    private final ReturnChanges changes;
    private final Clock clock;

    ApproveReturn(OrmTransactions transactions, ReturnCommands commands, ReturnChanges changes, Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<ReturnView>> handle(UUID returnId, NotifiedRequest request, ChangeContext context) {
        Deed deed = Deed.approved(request.isCustomerNotified());
        return transactions.once(
                context.key(),
                ReturnView.class,
                tx -> commands.change(tx, returnId, context, (known, returned) -> {
                    returned.goods().approve(clock.instant());
                    return changes.publish(tx, known, returned, deed, context.actor());
                }));
    }
}
