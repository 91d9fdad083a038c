package dev.comptoir.carts.abandonment;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why nothing is shown of abandoned carts. */
final class AbandonmentProblem {

    private AbandonmentProblem() {}

    static DomainException notFound(UUID cartId) {
        return NOT_FOUND.refusal("abandoned-cart-not-found", "There is no abandoned cart %s.", cartId);
    }

    static DomainException notATime(String parameter) {
        return INVALID.refusal("invalid-request", "%s is no time. Write times like 2026-11-27T09:00:00Z.", parameter)
                .at(parameter);
    }
}
