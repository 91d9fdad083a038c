package dev.comptoir.orders.paymentsession.domain;

import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.order.domain.ProviderMoney;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may be asked for how much, and whether there is a way to pay it already. */
public final class SessionPolicy {

    private SessionPolicy() {}

    /** @param isCustomer who is asked for nothing once all the money went back; a merchant may ask to be paid another way */
    public static void check(Order order, SessionWish wish, boolean isCustomer) {
        if (!wish.amount().currency().equals(order.currency())) {
            throw new InvalidMoney("The order is paid in " + order.currency() + ".");
        }
        if (isCustomer && order.paymentStatus() == PaymentStatus.REFUNDED) {
            throw Kind.CONFLICT.refusal(
                    "order-refunded",
                    "The money of order %s went back, so nobody is asked for it.",
                    order.orderNumber());
        }
        ProviderMoney.check(order, wish.amount());
    }

    /** An order has one way to pay at a time, so that it is not paid twice: the others can be paid no longer. */
    public static Optional<PaymentSession> usable(List<PaymentSession> open, SessionWish wish, Instant at) {
        Optional<PaymentSession> usable =
                open.stream().filter(session -> session.isUsable(wish, at)).findFirst();
        open.stream()
                .filter(session -> usable.filter(session::equals).isEmpty())
                .forEach(session -> session.supersede(at));
        return usable;
    }
}
