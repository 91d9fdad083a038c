package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;

/**
 * A payment as the provider knows it.
 *
 * @param reference by which it is found again
 * @param paymentReference of the money itself; null until there is any
 * @param received null until it is paid
 * @param method what it was paid with, in the provider's word; null until it is known
 * @param clientSecret null unless the storefront needs one
 * @param url null unless there is a page
 * @param failureCode why the last try of the buyer failed; null when none did
 */
public record ProviderPayment(
        String reference,
        String paymentReference,
        Standing standing,
        Money received,
        String method,
        String clientSecret,
        String url,
        String failureCode) {

    /** How it stands. */
    public enum Standing {
        OPEN,
        SUCCEEDED,
        CANCELLED
    }
}
