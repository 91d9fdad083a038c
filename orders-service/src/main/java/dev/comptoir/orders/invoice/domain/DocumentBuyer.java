package dev.comptoir.orders.invoice.domain;

/** Who buys. */
public record DocumentBuyer(String name, String email, String phone) {}
