package dev.comptoir.orders.payment;

import dev.comptoir.contracts.orders.DisputeResolvedV1;
import dev.comptoir.contracts.orders.ExcessPaymentReceivedV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderPartiallyPaidV1;
import dev.comptoir.contracts.orders.PaymentDisputedV1;
import dev.comptoir.kernel.Money;
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
                order.paymentStatus().name(),
                payment.receivedAt());
    }

    static OrderPartiallyPaidV1 partiallyPaid(Order order, Payment payment, String previousStatus) {
        return new OrderPartiallyPaidV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                payment.id(),
                payment.amount(),
                order.paid(),
                order.due(),
                previousStatus,
                order.paymentStatus().name(),
                payment.receivedAt());
    }

    static ExcessPaymentReceivedV1 excess(Order order, Payment payment, Money excess) {
        return new ExcessPaymentReceivedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                payment.id(),
                payment.amount(),
                excess,
                order.lifecycle().name(),
                order.paymentStatus().name(),
                payment.receivedAt());
    }

    static PaymentDisputedV1 disputed(Order order, Payment payment) {
        return new PaymentDisputedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                payment.id(),
                payment.amount(),
                payment.disputeReason(),
                payment.disputedAt());
    }

    static DisputeResolvedV1 resolved(Order order, Payment payment) {
        return new DisputeResolvedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                payment.id(),
                payment.amount(),
                payment.disputeResolvedAt());
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
