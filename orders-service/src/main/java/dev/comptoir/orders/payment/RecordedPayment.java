package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.payment.domain.Payment;
import java.util.List;
import java.util.Map;

/**
 * A payment that is recorded and not yet published.
 *
 * @param previousStatus the order's payment status before
 */
record RecordedPayment(Order order, Payment payment, String previousStatus) {

    /** The other programs learn of it when nothing is due any more. */
    OrderChange change(List<OrderLine> lines, String actor) {
        Map<String, ?> facts = Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "method", payment.method(),
                "paymentStatus", order.paymentStatus());
        OrderChange change = OrderChange.of(order, "PAYMENT_RECORDED", actor, facts);
        return order.due().isPositive()
                ? change
                : change.publishing(() -> PaymentEvents.paid(order, lines, payment, previousStatus));
    }
}
