package dev.comptoir.carts.abandonment;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.UUID;

/** Refuses to show a cart that was never abandoned. */
class AbandonedCartNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    AbandonedCartNotFound(UUID cartId) {
        super("abandoned-cart-not-found", Kind.NOT_FOUND, "There is no abandoned cart " + cartId + ".");
    }
}
