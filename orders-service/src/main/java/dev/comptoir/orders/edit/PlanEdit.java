package dev.comptoir.orders.edit;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.edit.domain.EditDecision;
import dev.comptoir.orders.edit.domain.EditedOrder;
import dev.comptoir.orders.edit.domain.OrderEdit;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides an edit and writes nothing: what it would do, and what has to be reserved for it. */
@ApplicationScoped
class PlanEdit {

    private final OrmTransactions transactions;
    private final EditStore edits;

    PlanEdit(OrmTransactions transactions, EditStore edits) {
        this.transactions = transactions;
        this.edits = edits;
    }

    /** A decision, and how the order stands. */
    record Plan(OrderEditView view, EditedOrder edited) {}

    Uni<Plan> handle(UUID orderId, EditOrderRequest request, PriceRules rules, ChangeContext context) {
        return transactions.run(tx -> edits.lock(tx, orderId, rules)
                .invoke(locked -> context.check(locked.order()))
                .map(locked -> {
                    OrderEdit edit = Edit.of(request, locked.order().currency(), Ids::next);
                    EditedOrder edited = EditDecision.decide(locked.editCase(), edit);
                    return new Plan(OrderEditView.planned(locked, edited), edited);
                }));
    }
}
