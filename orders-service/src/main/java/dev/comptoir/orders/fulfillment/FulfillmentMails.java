package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailPage;
import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The mail that an order can be picked up, in the customer's language. */
@ApplicationScoped
class FulfillmentMails {

    /** @param at when it got ready; an order that gets ready again is told again */
    OutgoingMail readyForPickup(StoreIdentity store, Order order, Instant at) {
        Language language = Language.of(order.customer().locale(), store.locale());
        FulfillmentMessages messages = language.messages(FulfillmentMessages.class);
        String name = order.customer().name();
        return MailPage.of(store.sender(), language)
                .text(name.isBlank() ? messages.helloUnknown() : messages.hello(name))
                .heading(messages.readyHeading())
                .text(messages.readyText(order.orderNumber()))
                .mail(
                        new MailReason(
                                "order-ready:" + order.id() + ":" + at,
                                OutgoingMail.Kind.TRANSACTIONAL,
                                "order-ready",
                                order.id()),
                        order.customer().email(),
                        messages.readySubject(order.orderNumber()));
    }
}
