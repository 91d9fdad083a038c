package dev.comptoir.orders.payment.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Map;
import java.util.UUID;

/** Every way a payment says no. */
public abstract sealed class PaymentProblem extends DomainException {

    private PaymentProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** The order has no such payment. */
    public static final class PaymentNotFound extends PaymentProblem {
        public PaymentNotFound(UUID id) {
            super("payment-not-found", Kind.NOT_FOUND, "The order has no payment " + id + ".", Map.of());
        }
    }

    /** A payment is taken back once. */
    public static final class PaymentAlreadyReversed extends PaymentProblem {
        PaymentAlreadyReversed(Payment payment) {
            super(
                    "payment-already-reversed",
                    Kind.CONFLICT,
                    "This payment was taken back already.",
                    Map.of("reversedAt", payment.reversedAt().toString()));
        }
    }
}
