package dev.comptoir.carts.cart;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;

/** Why the body of a request about a cart is refused before the cart is looked at. */
final class CartRequestProblem {

    private CartRequestProblem() {}

    static DomainException unknownCountry(String country, String pointer) {
        String hint = Countries.meantBy(country).orElse("ISO 3166-1 alpha-2 such as FR");
        return RULE_BROKEN
                .refusal("unknown-country", "There is no country with the code %s; use %s.", country, hint)
                .at(pointer);
    }

    static DomainException ambiguousShippingAddress(String pointer) {
        return INVALID.refusal("ambiguous-shipping-address", "Send either shipping or sameAsBilling: true, not both.")
                .at(pointer);
    }
}
