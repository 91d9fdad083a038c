package dev.comptoir.orders.withdrawal.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.UUID;

/** Why a withdrawal is refused. */
public final class WithdrawalProblem {

    private WithdrawalProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("withdrawal-not-found", "There is no withdrawal %s.", id);
    }

    static DomainException decided(Withdrawal withdrawal) {
        return CONFLICT.refusal(
                        "withdrawal-not-pending",
                        "Withdrawal %s is %s, which is final. Ask for a new one, or create a return: POST"
                                + " /orders/{id}/returns.",
                        withdrawal.withdrawalNumber(),
                        withdrawal.state())
                .with("state", withdrawal.state());
    }

    static DomainException cancelled(Order order) {
        return CONFLICT.refusal(
                "order-cancelled", "Order %s is cancelled; there is nothing to withdraw from.", order.orderNumber());
    }

    static DomainException nothingLeft(Order order) {
        return CONFLICT.refusal(
                "already-withdrawn",
                "Everything of order %s that was named is withdrawn already; the receipt is in your mails.",
                order.orderNumber());
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-order", "The order has no line %s.", lineId)
                .with("lineId", lineId);
    }

    static DomainException exceeds(OrderLine line, int requested, int withdrawable) {
        String left = withdrawable == 0
                ? "All units of %s are withdrawn from already; leave the line out."
                : "Of %s only %s units are left to withdraw from.";
        return RULE_BROKEN
                .refusal("quantity-exceeds-withdrawable", left, line.name(), withdrawable)
                .with("lineId", line.id())
                .with("requested", requested)
                .with("withdrawable", withdrawable);
    }
}
