package dev.comptoir.localstack.payment;

/**
 * Something that happened at the test account.
 *
 * @param type such as {@code payment_intent.succeeded}
 * @param body as it is sent, to the byte
 */
public record StripeEvent(String type, String body) {}
