package dev.comptoir.client.model;

import java.util.UUID;

/** The part of a refund that goes back over one payment. */
@SchemaOf("RefundPayment")
public record RefundPayment(
        UUID paymentId, Money amount, String settlement, String state, String providerReference, String failureCode) {}
