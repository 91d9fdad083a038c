package dev.comptoir.orders.edit;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.edit.PlanEdit.Plan;
import dev.comptoir.orders.invoice.Invoices;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.provider.OutdatedSessionStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes an edit whose stock is reserved: rows, totals, history, the event that stock follows, and a corrected invoice. */
@ApplicationScoped
class ApplyEdit {

    private final OrmTransactions transactions;
    private final EditStore edits;
    private final OrderChanges changes;
    private final Invoices invoices;
    private final OutdatedSessionStore sessions;
    private final Clock clock;

    ApplyEdit(
            OrmTransactions transactions,
            EditStore edits,
            OrderChanges changes,
            Invoices invoices,
            OutdatedSessionStore sessions,
            Clock clock) {
        this.transactions = transactions;
        this.edits = edits;
        this.changes = changes;
        this.invoices = invoices;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * An edit that may be made.
     *
     * @param editId under which its stock is reserved
     */
    record Approved(UUID orderId, UUID editId, EditOrderRequest request, PriceRules rules, Plan plan) {}

    Uni<Replayable<OrderEditView>> handle(Approved approved, ChangeContext context) {
        return transactions.once(
                context.key(),
                OrderEditView.class,
                tx -> edits.lock(tx, approved.orderId(), approved.rules())
                        .invoke(locked -> context.check(locked.order()))
                        .map(locked -> MakeEdit.decided(locked, approved))
                        .chain(decided -> decided.changesNothing()
                                ? Uni.createFrom().item(decided.unchanged())
                                : make(tx, decided.made(), approved, context)));
    }

    private Uni<OrderEditView> make(OrmTx tx, Made made, Approved approved, ChangeContext context) {
        return edits.write(tx, made)
                .chain(() -> sessions.end(tx, made.order().id(), made.order().due()))
                .chain(() -> changes.publish(
                        tx, EditEvents.change(made, approved.request(), context.actor(), clock.instant())))
                .chain(() -> invoices.correctIfAny(tx, made.order(), context.actor()))
                .replaceWith(() -> OrderEditView.made(made));
    }
}
