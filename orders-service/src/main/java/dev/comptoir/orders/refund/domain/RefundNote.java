package dev.comptoir.orders.refund.domain;

/**
 * What goes with a refund beside the money.
 *
 * @param reason why; null when not given
 * @param isReasonShown whether the customer's mail may carry the reason
 * @param issuedBy name of the API key
 */
public record RefundNote(String reason, boolean isReasonShown, String issuedBy) {}
