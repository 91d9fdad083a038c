package dev.comptoir.carts.abandonment;

import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why nothing is shown of abandoned carts. */
final class AbandonmentProblem {

    private AbandonmentProblem() {}

    static DomainException notFound(UUID cartId) {
        return NOT_FOUND.refusal("abandoned-cart-not-found", "There is no abandoned cart %s.", cartId);
    }
}
