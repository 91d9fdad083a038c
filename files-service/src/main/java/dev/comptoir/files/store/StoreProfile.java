package dev.comptoir.files.store;

/** The store as its customers know it: name and address in mails, the language when the order has none. */
public record StoreProfile(String name, String email, String locale, String storefrontUrl) {}
