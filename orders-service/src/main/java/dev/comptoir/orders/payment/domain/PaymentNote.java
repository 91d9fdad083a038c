package dev.comptoir.orders.payment.domain;

/**
 * How money came in.
 *
 * @param method in the merchant's words
 * @param reference the bank's or provider's reference; may be null
 */
public record PaymentNote(String method, String reference, String recordedBy) {}
