package dev.comptoir.orders.provider;

/**
 * What claims to come from a provider, as it arrived; a header that was not sent is null.
 *
 * @param id of the message, where the provider gives it one
 * @param timestamp when it was signed, where that has a header of its own
 */
public record SignedEvent(String id, String timestamp, String signature, byte[] body) {}
