package dev.comptoir.client.model;

/** The amounts of a cart. */
@SchemaOf("CartTotals")
public record CartTotals(Money subtotal, Money discountTotal, Money shippingTotal, Money taxTotal, Money total) {}
