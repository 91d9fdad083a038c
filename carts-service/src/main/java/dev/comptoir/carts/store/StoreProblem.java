package dev.comptoir.carts.store;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** What the store has not said yet. */
final class StoreProblem {

    private StoreProblem() {}

    static DomainException storefrontUnknown() {
        return Kind.UNAVAILABLE.refusal(
                "storefront-unknown",
                "The store has not said where its storefront is: set storefrontUrl in the store settings.");
    }

    static DomainException notReady() {
        return Kind.UNAVAILABLE.refusal(
                "store-not-ready",
                "The store's settings have not arrived here yet. Save the store profile, or try again in a moment.");
    }
}
