package dev.comptoir.carts.store;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why nothing can be priced yet. */
final class StoreProblem {

    private StoreProblem() {}

    static DomainException notReady() {
        return Kind.UNAVAILABLE.refusal(
                "store-not-ready",
                "The store's settings have not arrived here yet. Save the store profile, or try again in a moment.");
    }
}
