package dev.comptoir.orders.payment;

import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.orders.order.OrderFacts;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.payment.domain.Payment;
import java.util.List;

/** What the other programs are told about payments. */
final class PaymentEvents {

    private PaymentEvents() {}

    static OrderPaidV1 paid(Order order, List<OrderLine> lines, Payment payment, String previousStatus) {
        return new OrderPaidV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                order.cartId(),
                OrderFacts.customer(order),
                lines.stream().map(OrderFacts::line).toList(),
                order.paid(),
                order.total(),
                previousStatus,
                payment.receivedAt());
    }

    static OrderMarkedUnpaidV1 markedUnpaid(Order order, Payment payment, String previousStatus) {
        return new OrderMarkedUnpaidV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                payment.amount(),
                previousStatus,
                payment.reversedAt());
    }
}
