package dev.comptoir.orders.mail;

import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import java.util.UUID;

/**
 * Why a mail about an order is written. The key names the reason for ever, so that it goes out once, and begins with the order, so that
 * the mails of an order are neighbours in the index of keys.
 */
final class OrderMailReason {

    private OrderMailReason() {}

    static MailReason of(String purpose, UUID causeId, UUID orderId) {
        String cause = causeId.equals(orderId) ? "" : ":" + causeId;
        return new MailReason(orderId + ":" + purpose + cause, OutgoingMail.Kind.TRANSACTIONAL, purpose, orderId);
    }
}
