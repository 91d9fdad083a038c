package dev.comptoir.orders.payment;

import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.orders.order.OrderContracts;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.payment.domain.Payment;
import java.util.List;

/** The events of payments. */
final class PaymentEvents {

    private PaymentEvents() {}

    static OrderPaidV1 paid(Order order, List<OrderLine> lines, Payment payment, String previousStatus) {
        return new OrderPaidV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                order.cartId(),
                OrderContracts.customer(order),
                lines.stream().map(OrderContracts::line).toList(),
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
                order.paymentStatus().name(),
                payment.reversedAt());
    }
}
