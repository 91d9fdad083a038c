package dev.comptoir.carts.store;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Refuses to price anything before the store's currency is known. */
class StoreNotReady extends DomainException {

    private static final long serialVersionUID = 1L;

    StoreNotReady() {
        super(
                "store-not-ready",
                Kind.UNAVAILABLE,
                "The store's settings have not arrived here yet. Save the store profile, or try again in a moment.");
    }
}
