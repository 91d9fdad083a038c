package dev.comptoir.orders.invoice.domain;

/**
 * Who buys.
 *
 * @param vatNumber null for none
 */
public record DocumentBuyer(String name, String email, String phone, String vatNumber) {}
