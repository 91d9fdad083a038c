package dev.comptoir.orders.payment.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Why a payment refuses a change. */
public final class PaymentProblem {

    private PaymentProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("payment-not-found", "The order has no payment %s.", id);
    }

    static DomainException alreadyReversed(Payment payment) {
        return CONFLICT.refusal("payment-already-reversed", "This payment was taken back already.")
                .with("reversedAt", payment.reversedAt());
    }
}
