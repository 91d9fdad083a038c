package dev.comptoir.orders.mail;

import dev.comptoir.platform.mail.MailReason;
import dev.comptoir.platform.mail.OutgoingMail;
import java.util.UUID;

/** Why a mail about an order is written; the purpose and its cause name it for ever, so that it goes out once. */
final class OrderMailReason {

    private OrderMailReason() {}

    static MailReason of(String purpose, UUID causeId, UUID orderId) {
        return new MailReason(purpose + ":" + causeId, OutgoingMail.Kind.TRANSACTIONAL, purpose, orderId);
    }
}
