package dev.comptoir.orders.store;

/** Who the store is in its mails. */
public record StoreIdentity(String name, String email, String locale, String currency) {}
