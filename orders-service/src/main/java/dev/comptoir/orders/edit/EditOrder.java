package dev.comptoir.orders.edit;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.ReservationRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.edit.ApplyEdit.Approved;
import dev.comptoir.orders.edit.PlanEdit.Plan;
import dev.comptoir.orders.placement.InventoryClient;
import dev.comptoir.orders.pricing.PriceRulesStore;
import dev.comptoir.platform.idempotency.FirstAnswers;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Edits a placed order: decided, then what it takes reserved, then made. What is given back follows by the edit's event; what
 * is refused after the reservation gives it back, and what fails leaves nothing but a reservation that expires.
 */
@ApplicationScoped
class EditOrder {

    private final FirstAnswers answers;
    private final PriceRulesStore prices;
    private final PlanEdit plan;
    private final InventoryClient inventory;
    private final ApplyEdit apply;

    EditOrder(FirstAnswers answers, PriceRulesStore prices, PlanEdit plan, InventoryClient inventory, ApplyEdit apply) {
        this.answers = answers;
        this.prices = prices;
        this.plan = plan;
        this.inventory = inventory;
        this.apply = apply;
    }

    Uni<Replayable<OrderEditView>> handle(
            UUID orderId, EditOrderRequest request, ChangeContext context, String authorization) {
        EditRules.check(request, context.caller());
        return answers.find(context.key(), OrderEditView.class)
                .chain(found -> found.map(first -> Uni.createFrom().item(first))
                        .orElseGet(() -> edit(orderId, request, context, authorization)));
    }

    private Uni<Replayable<OrderEditView>> edit(
            UUID orderId, EditOrderRequest request, ChangeContext context, String authorization) {
        UUID methodId = request.shipping() == null ? null : request.shipping().methodId();
        return prices.find(methodId, request.newSkus())
                .invoke(rules -> EditRules.checkMethod(methodId, rules))
                .chain(rules -> plan.handle(orderId, request, rules, context)
                        .chain(planned -> request.isDryRun()
                                ? dryRun(planned, request, authorization)
                                : make(
                                        new Approved(orderId, editId(context), request, rules, planned),
                                        context,
                                        authorization)));
    }

    private Uni<Replayable<OrderEditView>> dryRun(Plan planned, EditOrderRequest request, String authorization) {
        return Steps.when(
                        !planned.edited().taken().isEmpty(),
                        () -> inventory
                                .preview(PreviewedStock.request(planned.edited()), authorization)
                                .invoke(answer -> PreviewedStock.check(answer, request))
                                .replaceWithVoid())
                .replaceWith(() -> new Replayable<>(planned.view(), false));
    }

    private Uni<Replayable<OrderEditView>> make(Approved approved, ChangeContext context, String authorization) {
        Plan planned = approved.plan();
        return Steps.when(
                        !planned.edited().taken().isEmpty(),
                        () -> inventory.reserve(approved.editId(), reservation(approved), authorization))
                .chain(() -> apply.handle(approved, context))
                .onFailure(DomainException.class)
                .call(() -> release(approved, authorization));
    }

    /** What was refused changed nothing, so nothing needs what was kept for it. */
    private Uni<Void> release(Approved approved, String authorization) {
        return Steps.when(
                !approved.plan().edited().taken().isEmpty(), () -> inventory.release(approved.editId(), authorization));
    }

    private static ReservationRequestV1 reservation(Approved approved) {
        List<ReservationLineV1> lines = approved.plan().edited().taken().entrySet().stream()
                .map(line -> new ReservationLineV1(line.getKey(), line.getValue()))
                .toList();
        String policy = approved.request().stockPolicy();
        return new ReservationRequestV1(lines, MerchantTermsV1.WARN.equals(policy) ? policy : null);
    }

    /** The same for every attempt with one key, as with orders by hand. */
    private static UUID editId(ChangeContext context) {
        return context.key().stableId();
    }
}
