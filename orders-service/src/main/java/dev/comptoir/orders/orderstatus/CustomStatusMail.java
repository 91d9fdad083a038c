package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The mail that an order has a status of the merchant's own, in the customer's language. */
@ApplicationScoped
class CustomStatusMail {

    private final CustomerMails mails;

    CustomStatusMail(CustomerMails mails) {
        this.mails = mails;
    }

    /** @param at when it got it; an order that gets it again is told again */
    OutgoingMail given(MailContext context, Order order, OrderStatus status, Instant at) {
        UUID causeId = UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8));
        return mails.statusChanged(context, status.nameIn(order.customer().locale()), causeId);
    }
}
