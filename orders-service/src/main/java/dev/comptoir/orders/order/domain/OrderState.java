package dev.comptoir.orders.order.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands on all its axes at once: what its moves are decided by. */
public record OrderState(
        Lifecycle lifecycle, PaymentStatus payment, FulfillmentStatus fulfillment, Set<OrderFact> facts) {

    static OrderState of(Order order) {
        Set<OrderFact> facts = EnumSet.noneOf(OrderFact.class);
        OrderFlags flags = order.flags();
        add(facts, OrderFact.ON_HOLD, order.isOnHold());
        add(facts, OrderFact.DIGITAL, order.isDigital());
        add(facts, OrderFact.DUE, order.isDue());
        add(facts, OrderFact.MONEY_KEPT, order.refundable().isPositive());
        add(facts, OrderFact.DISPUTED, flags.disputedAt() != null);
        add(facts, OrderFact.PAYMENT_FAILED, flags.paymentFailedAt() != null);
        add(facts, OrderFact.CUSTOM_STATUS, flags.customStatusId() != null);
        add(facts, OrderFact.PROCESSED, flags.processedAt() != null);
        add(facts, OrderFact.ARCHIVED, flags.archivedAt() != null);
        add(facts, OrderFact.DELETED, flags.deletedAt() != null);
        add(facts, OrderFact.DOCUMENTED, flags.hasDocuments());
        return new OrderState(order.lifecycle(), order.paymentStatus(), order.fulfillmentStatus(), facts);
    }

    public boolean has(OrderFact fact) {
        return facts.contains(fact);
    }

    public boolean isCancelled() {
        return lifecycle == Lifecycle.CANCELLED;
    }

    private static void add(Set<OrderFact> facts, OrderFact fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }
}
