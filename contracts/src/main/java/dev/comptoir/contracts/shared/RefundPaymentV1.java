package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * The part of a refund that goes back over one payment, as it stood when the refund was issued.
 *
 * @param paymentId null for money of no payment that is known
 * @param settlement PROVIDER or MANUAL
 * @param state PENDING, SUCCEEDED, FAILED or UNKNOWN
 */
public record RefundPaymentV1(UUID paymentId, Money amount, String settlement, String state) {}
