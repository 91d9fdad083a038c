package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * A refund as the provider knows it.
 *
 * @param refundId ours, where it was made from here; null for one that was made at the provider's own pages
 * @param failureCode why it failed; null when it did not
 */
public record ProviderRefund(
        String reference, String paymentReference, UUID refundId, Money amount, Standing standing, String failureCode) {

    /** How it stands; what has succeeded can still fail when the bank sends it back. */
    public enum Standing {
        PENDING,
        SUCCEEDED,
        FAILED
    }
}
