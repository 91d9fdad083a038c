package dev.comptoir.client.model;

/** The amounts of an order. */
@SchemaOf("OrderTotals")
public record OrderTotals(
        Money subtotal,
        Money discountTotal,
        Money shippingTotal,
        Money taxTotal,
        Money total,
        Money paidTotal,
        Money refundedTotal,
        Money dueTotal,
        Money refundableTotal) {}
