package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The mail that an order has a status of the merchant's own, in the customer's language. */
@ApplicationScoped
class CustomStatusMail {

    /** @param at when it got it; an order that gets it again is told again */
    OutgoingMail given(StoreIdentity store, Order order, OrderStatus status, Instant at) {
        Language language = Language.of(order.customer().locale(), store.locale());
        CustomStatusMessages messages = language.messages(CustomStatusMessages.class);
        String name = order.customer().name();
        String shown = status.nameIn(order.customer().locale());
        return MailPage.of(store.sender(), language)
                .text(name.isBlank() ? messages.helloUnknown() : messages.hello(name))
                .heading(shown)
                .text(messages.text(order.orderNumber(), shown))
                .mail(
                        new MailReason(
                                "order-custom-status:" + order.id() + ":" + at,
                                OutgoingMail.Kind.TRANSACTIONAL,
                                "order-custom-status",
                                order.id()),
                        order.customer().email(),
                        messages.subject(order.orderNumber(), shown));
    }
}
