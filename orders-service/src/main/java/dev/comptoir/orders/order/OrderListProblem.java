package dev.comptoir.orders.order;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why a list of orders is refused. */
final class OrderListProblem {

    private OrderListProblem() {}

    static DomainException unknownSort() {
        return invalid("sort", "sort must be placedAt, updatedAt or total, with a leading minus for largest first.");
    }

    static DomainException noWords() {
        return invalid("placedBy", "placedBy needs at least one letter or digit.");
    }

    static DomainException noTime(String parameter) {
        return invalid(parameter, parameter + " must be an RFC 3339 time such as 2026-11-27T09:00:00Z.");
    }

    private static DomainException invalid(String parameter, String message) {
        return Kind.INVALID.refusal("invalid-request", message).at(parameter);
    }
}
