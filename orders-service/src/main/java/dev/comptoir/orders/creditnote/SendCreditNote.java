package dev.comptoir.orders.creditnote;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.message.Notification;
import dev.comptoir.orders.message.Notifications;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Mails a credit note to the customer, again if it was mailed before. */
@ApplicationScoped
class SendCreditNote {

    private final SqlTransactions transactions;
    private final CreditNoteStore notes;
    private final InvoiceStore invoices;
    private final Notifications notifications;
    private final CustomerMails mails;
    private final Clock clock;

    SendCreditNote(
            SqlTransactions transactions,
            CreditNoteStore notes,
            InvoiceStore invoices,
            Notifications notifications,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.notes = notes;
        this.invoices = invoices;
        this.notifications = notifications;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<CreditNote>> handle(UUID id, RequestKey key, String actor) {
        return transactions.once(
                key, CreditNote.class, tx -> notes.lock(tx, id).call(note -> send(tx, note, actor, clock.instant())));
    }

    private Uni<Void> send(SqlTx tx, CreditNote note, String actor, Instant at) {
        UUID mailId = Ids.next();
        Map<String, ?> facts = Map.of("creditNoteId", note.id(), "creditNoteNumber", note.number());
        return notes.sent(tx, note.id(), at)
                .chain(() -> invoices.nextOrderVersion(tx, note.orderId()))
                .map(version -> new OrderNotificationCreatedV1(
                        note.orderId(), version, note.orderNumber(), mailId, "CREDIT_NOTE", "EMAIL", null, actor, at))
                .chain(event -> notifications.publish(
                        tx,
                        new Notification("CREDIT_NOTE_SENT", facts, event),
                        context -> mails.document(context, CreditNoteEvents.mailed(note), mailId)));
    }
}
