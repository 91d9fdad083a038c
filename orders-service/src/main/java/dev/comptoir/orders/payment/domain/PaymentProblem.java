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

    static DomainException alreadyDisputed(Payment payment) {
        return CONFLICT.refusal(
                        "payment-already-disputed",
                        "This payment is disputed already. Resolve the dispute first: DELETE it.")
                .with("disputedAt", payment.disputedAt());
    }

    static DomainException notDisputed(Payment payment) {
        return CONFLICT.refusal("payment-not-disputed", "This payment is not disputed.")
                .with("paymentId", payment.id());
    }

    /** The order as a whole can be disputed only for money that came in. */
    public static DomainException nothingToDispute() {
        return CONFLICT.refusal(
                "nothing-to-dispute", "The order has no payment that could be disputed. Record it first.");
    }

    static DomainException alreadyReversed(Payment payment) {
        return CONFLICT.refusal("payment-already-reversed", "This payment was taken back already.")
                .with("reversedAt", payment.reversedAt());
    }
}
