package dev.comptoir.orders.order.domain;

/** Where an order stands in its life; COMPLETED is paid and wholly shipped. */
public enum Lifecycle {
    PLACED,
    COMPLETED,
    CANCELLED
}
