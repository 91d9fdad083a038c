package dev.comptoir.orders.provider.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * A payment as the provider knows it.
 *
 * @param sessionId ours; null for what was not made from here
 * @param reference by which it is found again
 * @param paymentReference of the money itself; null until there is any
 * @param received null until it is paid
 * @param method what it was paid with, in the provider's word; null until it is known
 * @param clientSecret null unless the storefront needs one
 * @param url null unless there is a page
 * @param failureCode why the last try of the buyer failed; null when none did
 */
public record ProviderPayment(
        UUID sessionId,
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
