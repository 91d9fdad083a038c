package dev.comptoir.campaigns.email;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** The refusals of mails about carts. */
sealed class CartEmailProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private CartEmailProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** No cart of that id was ever left behind. */
    static final class AbandonedCartNotFound extends CartEmailProblem {
        private static final long serialVersionUID = 1L;

        AbandonedCartNotFound(UUID cartId) {
            super(
                    "abandoned-cart-not-found",
                    Kind.NOT_FOUND,
                    "There is no abandoned cart " + cartId + "; a cart appears here once it is abandoned.",
                    Map.of());
        }
    }

    /** Its shopper has ordered it or is shopping on. */
    static final class CartNotAbandoned extends CartEmailProblem {
        private static final long serialVersionUID = 1L;

        CartNotAbandoned(String state) {
            super(
                    "cart-not-abandoned",
                    Kind.CONFLICT,
                    "The shopper has ordered this cart or come back to it, so there is nothing to remind of.",
                    Map.of("cartState", state));
        }
    }

    /** The shopper asked for no such mails, which binds the merchant too. */
    static final class CustomerUnsubscribed extends CartEmailProblem {
        private static final long serialVersionUID = 1L;

        CustomerUnsubscribed() {
            super(
                    "customer-unsubscribed",
                    Kind.CONFLICT,
                    "This customer has unsubscribed from mails about carts left behind.",
                    Map.of());
        }
    }
}
