package dev.comptoir.orders.order.domain;

/** How much of an order was shipped. */
public enum FulfillmentStatus {
    AWAITING_PROCESSING,
    PARTIALLY_SHIPPED,
    SHIPPED
}
