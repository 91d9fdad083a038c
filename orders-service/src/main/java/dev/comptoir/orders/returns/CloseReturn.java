package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Closes a return; units that are to be restocked and that no refund has put back go into stock now. */
@ApplicationScoped
class CloseReturn {

    private final OrmTransactions transactions;
    private final ReturnCommands commands;
    private final ReturnRefunds refunds;
    private final ReturnChanges changes;
    private final Clock clock;

    CloseReturn(
            OrmTransactions transactions,
            ReturnCommands commands,
            ReturnRefunds refunds,
            ReturnChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.refunds = refunds;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<ReturnView>> handle(UUID returnId, ChangeContext context) {
        return transactions.once(
                context.key(),
                ReturnView.class,
                tx -> commands.change(tx, returnId, context, (known, returned) -> {
                    returned.goods().close(clock.instant());
                    return refunds.restock(tx, known, returned, context.actor())
                            .chain(() -> changes.publish(tx, known, returned, Deed.closed(), context.actor()));
                }));
    }
}
