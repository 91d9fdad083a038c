package dev.comptoir.orders.payment;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.platform.mail.OutgoingMail;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A payment that is recorded and not yet published.
 *
 * @param before how the order stood
 */
record RecordedPayment(Order order, Payment payment, OrderState before) {

    /** That it has arrived. */
    Function<MailContext, OutgoingMail> mail(CustomerMails mails) {
        return context -> mails.paid(context, payment.amount(), payment.id());
    }

    /** A part of the money is another fact than the last part of it, which grants downloads. */
    OrderChange change(List<OrderLine> lines, String actor) {
        Map<String, ?> facts = Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "method", payment.method(),
                "paymentStatus", order.paymentStatus());
        String previousStatus = before.payment().name();
        return OrderChange.of(order, "PAYMENT_RECORDED", actor, facts)
                .publishing(() -> order.due().isPositive()
                        ? PaymentEvents.partiallyPaid(order, payment, previousStatus)
                        : PaymentEvents.paid(order, lines, payment, previousStatus))
                .publishingLifecycle(before.lifecycle(), payment.receivedAt());
    }
}
