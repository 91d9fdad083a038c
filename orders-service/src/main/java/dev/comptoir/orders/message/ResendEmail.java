package dev.comptoir.orders.message;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Sends a mail about an order again, as it was and to whom it went. */
@ApplicationScoped
class ResendEmail {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final OrderEmailStore emails;
    private final MailOutbox outbox;
    private final HistoryStore history;
    private final Clock clock;

    ResendEmail(
            SqlTransactions transactions,
            OrderLockStore orders,
            OrderEmailStore emails,
            MailOutbox outbox,
            HistoryStore history,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.emails = emails;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    Uni<Replayable<OrderEmail>> handle(UUID orderId, UUID emailId, RequestKey key, String actor) {
        return transactions.once(
                key,
                OrderEmail.class,
                tx -> orders.lock(tx, orderId)
                        .chain(() -> emails.lock(tx, orderId, emailId))
                        .map(mail -> again(orderId, mail))
                        .chain(mail -> outbox.add(tx, mail).map(id -> OrderEmail.queued(id, mail, clock.instant())))
                        .call(mail -> history.record(
                                tx, orderId, "EMAIL_RESENT", actor, Map.of("emailId", emailId, "kind", mail.kind()))));
    }

    private static OutgoingMail again(UUID orderId, OutgoingMail mail) {
        return new OutgoingMail(
                orderId + ":" + mail.purpose() + ":again:" + Ids.next(),
                mail.kind(),
                mail.purpose(),
                orderId,
                mail.sender(),
                mail.recipient(),
                mail.subject(),
                mail.textBody(),
                mail.htmlBody(),
                mail.listUnsubscribe(),
                mail.replyTo());
    }
}
