package dev.comptoir.orders.closing;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.Order;
import java.util.UUID;

/** Why an order is not deleted as one that repeats another. */
final class DuplicateProblem {

    private static final String FIELD = "duplicateOf";

    private DuplicateProblem() {}

    static DomainException itself(Order order) {
        return RULE_BROKEN
                .refusal(
                        "not-a-duplicate",
                        "Order %s cannot repeat itself; name the order that is kept.",
                        order.orderNumber())
                .at(FIELD);
    }

    static DomainException noOriginal(UUID original) {
        return RULE_BROKEN
                .refusal("unknown-original", "There is no order %s to keep; name the id of one.", original)
                .at(FIELD);
    }

    static DomainException notTheSame(Order order, String original) {
        return RULE_BROKEN
                .refusal(
                        "not-a-duplicate",
                        "Order %s does not repeat order %s: customer, total and lines must be the same.",
                        order.orderNumber(),
                        original)
                .at(FIELD);
    }

    static DomainException originalDeleted(Order order, String original) {
        return CONFLICT.refusal(
                        "original-deleted",
                        "Order %s was deleted, so order %s is not deleted as its duplicate. Name an order that stands.",
                        original,
                        order.orderNumber())
                .at(FIELD);
    }

    static DomainException originalCancelled(Order order, String original) {
        return CONFLICT.refusal(
                        "original-cancelled",
                        "Order %s is cancelled, so order %s is not deleted as its duplicate. Name an order that stands.",
                        original,
                        order.orderNumber())
                .at(FIELD);
    }
}
