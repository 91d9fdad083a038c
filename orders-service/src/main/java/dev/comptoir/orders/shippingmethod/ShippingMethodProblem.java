package dev.comptoir.orders.shippingmethod;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why a shipping method is refused. */
final class ShippingMethodProblem {

    private ShippingMethodProblem() {}

    static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("shipping-method-not-found", "There is no shipping method %s.", id);
    }

    static DomainException nameTaken() {
        return CONFLICT.refusal("shipping-method-name-taken", "Another shipping method has this name.")
                .at("/name");
    }

    static DomainException unknownCountry(int position, String country) {
        return RULE_BROKEN.refusal("unknown-value", Countries.advice(country)).at("/countries/" + position);
    }

    static DomainException wrongAmount(String pointer, String currency) {
        return RULE_BROKEN
                .refusal("unknown-value", "An amount of this store is zero or more, in %s.", currency)
                .at(pointer);
    }
}
