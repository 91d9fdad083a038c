package dev.comptoir.orders.orderimport;

import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderImportedV1.ImportedLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MailContexts;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.row.NumberedOrder;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes imported orders in the transaction that makes them: for stock, statistics, webhooks and customers, as asked. */
@ApplicationScoped
class PublishImported {

    private final Outbox outbox;
    private final MailContexts contexts;
    private final CustomerMails customerMails;
    private final MailOutbox mails;

    PublishImported(Outbox outbox, MailContexts contexts, CustomerMails customerMails, MailOutbox mails) {
        this.outbox = outbox;
        this.contexts = contexts;
        this.customerMails = customerMails;
        this.mails = mails;
    }

    Uni<Void> publish(SqlTx tx, ImportRun run, List<NumberedOrder> orders) {
        List<OrderImportedV1> events = orders.stream()
                .filter(order -> concernsOthers(order, run.options()))
                .map(order -> event(run, order))
                .toList();
        return outbox.append(tx, events)
                .chain(() -> Steps.when(run.options().notifiesCustomers(), () -> notifyCustomers(tx, orders)));
    }

    /** An order of nothing that the catalogue or inventory can know stays with itself. */
    private static boolean concernsOthers(NumberedOrder order, ImportOptions options) {
        return options.takesStock() || options.publishesEvents() || order.hasProducts();
    }

    private static OrderImportedV1 event(ImportRun run, NumberedOrder numbered) {
        ImportedOrder order = numbered.order();
        return new OrderImportedV1(
                numbered.id(),
                1,
                numbered.orderNumber(),
                run.id(),
                run.source(),
                order.externalId(),
                order.lines().stream().map(PublishImported::line).toList(),
                totals(order.totals()),
                order.standing().lifecycle().name(),
                order.standing().payment().name(),
                order.standing().fulfillment().name(),
                order.placedAt(),
                run.options().takesStock(),
                run.options().publishesEvents());
    }

    private static ImportedLineV1 line(ImportedLine line) {
        return new ImportedLineV1(
                line.productId(), line.sku(), line.name(), line.quantity(), line.refunded(), line.total());
    }

    private static TotalsV1 totals(OrderTotals totals) {
        return new TotalsV1(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total());
    }

    private Uni<Void> notifyCustomers(SqlTx tx, List<NumberedOrder> orders) {
        List<NumberedOrder> wanted = orders.stream()
                .filter(order ->
                        !order.isCancelled() && !order.order().buyer().email().isEmpty())
                .toList();
        return Steps.each(
                wanted,
                order -> contexts.of(tx, order.id())
                        .chain(context -> mails.add(tx, customerMails.confirmation(context)))
                        .replaceWithVoid());
    }
}
