package dev.comptoir.orders.invoice;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailedDocument;
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

/** Mails an invoice to the customer, again if it was mailed before. */
@ApplicationScoped
class SendInvoice {

    private final SqlTransactions transactions;
    private final InvoiceStore invoices;
    private final Notifications notifications;
    private final CustomerMails mails;
    private final Clock clock;

    SendInvoice(
            SqlTransactions transactions,
            InvoiceStore invoices,
            Notifications notifications,
            CustomerMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.notifications = notifications;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Replayable<Invoice>> handle(UUID id, RequestKey key, String actor) {
        return transactions.once(
                key,
                Invoice.class,
                tx -> invoices.lock(tx, id).chain(invoice -> send(tx, invoice, actor, clock.instant())));
    }

    private Uni<Invoice> send(SqlTx tx, Invoice invoice, String actor, Instant at) {
        UUID mailId = Ids.next();
        Map<String, ?> facts = Map.of("invoiceId", invoice.id(), "invoiceNumber", invoice.number());
        MailedDocument mailed = new MailedDocument(
                invoice.id(), MailedDocument.Title.valueOf(invoice.kind().name()), invoice.number(), invoice.total());
        Invoice sent = invoice.with(invoice.sentAt() == null ? at : invoice.sentAt(), invoice.deliveryTerm(), at);
        return invoices.change(tx, sent)
                .chain(() -> invoices.nextOrderVersion(tx, invoice.orderId()))
                .map(version -> new OrderNotificationCreatedV1(
                        invoice.orderId(),
                        version,
                        invoice.orderNumber(),
                        mailId,
                        invoice.kind().name(),
                        "EMAIL",
                        null,
                        actor,
                        at))
                .chain(event -> notifications.publish(
                        tx,
                        new Notification("INVOICE_SENT", facts, event),
                        context -> mails.document(context, mailed, mailId)))
                .replaceWith(sent);
    }
}
