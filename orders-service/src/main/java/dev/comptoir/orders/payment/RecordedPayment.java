package dev.comptoir.orders.payment;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.mail.MerchantMails;
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

    /**
     * What a provider has taken. Money nobody owed is a fact of its own: it grants nothing and waits to be given back.
     *
     * @param due before it came
     */
    OrderChange changeOfProvider(List<OrderLine> lines, Money due, CustomerMails mails, MerchantMails merchantMails) {
        Money excess = payment.amount().minus(payment.amount().min(due));
        OrderChange change = due.isPositive() ? change(lines, payment.recordedBy()) : unexpected();
        return change.because(excess.isPositive() ? "More than was due: " + excess : null)
                .publishingIf(excess.isPositive(), () -> PaymentEvents.excess(order, payment, excess))
                .mailingIf(due.isPositive(), mail(mails))
                .mailingIf(excess.isPositive(), context -> merchantMails.excess(context, order, payment.id(), excess));
    }

    private OrderChange unexpected() {
        return OrderChange.of(order, "PAYMENT_RECORDED", payment.recordedBy(), facts());
    }

    private Map<String, ?> facts() {
        return Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "method", payment.method(),
                "paymentStatus", order.paymentStatus());
    }

    /** A part of the money is another fact than the last part of it, which grants downloads. */
    OrderChange change(List<OrderLine> lines, String actor) {
        String previousStatus = before.payment().name();
        return OrderChange.of(order, "PAYMENT_RECORDED", actor, facts())
                .publishing(() -> order.due().isPositive()
                        ? PaymentEvents.partiallyPaid(order, payment, previousStatus)
                        : PaymentEvents.paid(order, lines, payment, previousStatus))
                .publishingLifecycle(before.lifecycle(), payment.receivedAt());
    }
}
