package dev.comptoir.orders.order;

import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.time.Instant;
import java.util.UUID;

/** Why a list of orders is refused. */
final class OrderListProblem {

    private OrderListProblem() {}

    static DomainException unknownSort() {
        return invalid(
                "sort", "sort must be placedAt, updatedAt, total or number, with a leading minus for largest first.");
    }

    static DomainException noWords(String parameter) {
        return invalid(parameter, parameter + " needs at least one letter or digit.");
    }

    /** An amount says nothing without its currency. */
    static DomainException noCurrency() {
        return Kind.INVALID
                .refusal("currency-required", "Say in currency what minTotal and maxTotal are in, such as EUR.")
                .at("currency");
    }

    static DomainException noAmount(String parameter, String why) {
        return invalid(parameter, why);
    }

    static DomainException unknownCountry(String code) {
        return Kind.INVALID.refusal("unknown-value", Countries.advice(code)).at("country");
    }

    static DomainException notPlacedThen(UUID id, Instant placedAt, String parameter) {
        return Kind.NOT_FOUND
                .refusal("order-not-placed-yet", "Order %s was placed later than that.", id)
                .with("placedAt", placedAt)
                .at(parameter);
    }

    private static DomainException invalid(String parameter, String message) {
        return Kind.INVALID.refusal("invalid-request", message).at(parameter);
    }
}
