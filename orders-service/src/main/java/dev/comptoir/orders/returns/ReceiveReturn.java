package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.fulfillment.FulfillmentMarks;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what arrived of a return; the order is returned then, wholly or in part. */
@ApplicationScoped
class ReceiveReturn {

    private final OrmTransactions transactions;
    private final ReturnCommands commands;
    private final ReturnChanges changes;
    private final FulfillmentMarks marks;
    private final Clock clock;

    ReceiveReturn(
            OrmTransactions transactions,
            ReturnCommands commands,
            ReturnChanges changes,
            FulfillmentMarks marks,
            Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.changes = changes;
        this.marks = marks;
        this.clock = clock;
    }

    Uni<Replayable<ReturnView>> handle(UUID returnId, ReceiveReturnRequest request, ChangeContext context) {
        Deed deed = Deed.received(request.isCustomerNotified());
        return transactions.once(
                context.key(),
                ReturnView.class,
                tx -> commands.change(tx, returnId, context, (known, returned) -> {
                    returned.receive(request.receipts(), clock.instant());
                    return changes.publish(tx, known, returned, deed, context.actor())
                            .chain(() -> known.isAnythingBack()
                                    ? marks.markReturned(tx, known.order(), known.isEverythingBack(), context.actor())
                                    : Steps.done());
                }));
    }
}
