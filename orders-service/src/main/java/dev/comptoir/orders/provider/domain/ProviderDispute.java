package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;

/** A dispute as the provider knows it. */
public record ProviderDispute(
        String reference, String paymentReference, Money amount, String reason, Standing standing) {

    /** How it stands. */
    public enum Standing {
        OPEN,
        WON,
        LOST
    }
}
