package dev.comptoir.orders.message;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.mail.MailContext;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.mail.OutgoingMail;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Publishes a notification in the transaction that keeps it: history entry, event and mail. */
@ApplicationScoped
public class Notifications {

    private final HistoryStore history;
    private final Outbox outbox;
    private final MailContexts contexts;
    private final MailOutbox mails;

    Notifications(HistoryStore history, Outbox outbox, MailContexts contexts, MailOutbox mails) {
        this.history = history;
        this.outbox = outbox;
        this.contexts = contexts;
        this.mails = mails;
    }

    public Uni<Void> publish(SqlTx tx, Notification notification, Function<MailContext, OutgoingMail> mail) {
        OrderNotificationCreatedV1 event = notification.event();
        return history.record(tx, event.orderId(), notification.type(), event.sentBy(), notification.facts())
                .chain(() -> outbox.append(tx, event))
                .chain(() -> contexts.of(tx, event.orderId()))
                .chain(context -> mails.add(tx, mail.apply(context)))
                .replaceWithVoid();
    }
}
