package dev.comptoir.orders.invoice;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.invoice.SeriesStore.Series;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentReference;
import dev.comptoir.orders.invoice.domain.DocumentSeller;
import dev.comptoir.orders.invoice.domain.InvoiceDrafts;
import dev.comptoir.orders.invoice.domain.InvoicedOrder;
import dev.comptoir.orders.invoice.domain.Numbered;
import dev.comptoir.orders.invoicing.InvoicingStore;
import dev.comptoir.orders.invoicing.InvoicingTerms;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Issues and undoes the invoice of an order, as a step in the transaction of whoever does; lock the order first. */
@ApplicationScoped
public class Invoices {

    /** On the paper, in every language it may have. */
    private static final String CORRECTION = "Correction";

    private final InvoicingStore invoicing;
    private final InvoicedOrderStore orders;
    private final SeriesStore series;
    private final InvoiceStore invoices;
    private final OrderChanges changes;
    private final CustomerMails mails;

    Invoices(
            InvoicingStore invoicing,
            InvoicedOrderStore orders,
            SeriesStore series,
            InvoiceStore invoices,
            OrderChanges changes,
            CustomerMails mails) {
        this.invoicing = invoicing;
        this.orders = orders;
        this.series = series;
        this.invoices = invoices;
        this.changes = changes;
        this.mails = mails;
    }

    Uni<IssuedInvoice> issue(OrmTx tx, Order order, String actor) {
        order.check(OrderMove.ISSUE_INVOICE);
        return orders.beforeIssue(tx, order.id())
                .invoke(before -> refuseSecond(order, before.live()))
                .invoke(before -> before.terms().requiredSeller())
                .call(() -> count(tx, order))
                .chain(before -> series.take(tx, Series.INVOICE, before.terms().zone(), null)
                        .map(numbered -> issued(order, before.terms(), before.order(), numbered, actor)))
                .invoke(issued -> invoices.add(tx, issued))
                .call(issued -> changes.publish(tx, InvoiceEvents.issued(issued, mails)));
    }

    /** Undoes the invoice that counts, if there is one and credit notes have left something of it. */
    public Uni<Void> cancelIfAny(OrmTx tx, Order order, String reason, String actor) {
        return invoices.live(tx, order.id())
                .chain(live -> live.isEmpty()
                        ? Steps.done()
                        : invoices.creditable(tx, live.get())
                                .chain(creditable -> Steps.when(
                                        isLeft(creditable),
                                        () -> cancel(tx, order, creditable, reason, actor)
                                                .replaceWithVoid())));
    }

    /** Replaces the invoice that counts when it no longer says what the order does: cancelled by one paper, issued anew by another. */
    public Uni<Void> correctIfAny(OrmTx tx, Order order, String actor) {
        return invoices.live(tx, order.id())
                .chain(live -> live.isEmpty() ? Steps.done() : correct(tx, order, live.get(), actor));
    }

    private Uni<Void> correct(OrmTx tx, Order order, LiveInvoice live, String actor) {
        return invoicing
                .terms(tx)
                .chain(terms -> orders.find(tx, order.id(), terms))
                .map(ordered -> InvoiceDrafts.says(live.document(), ordered))
                .chain(isTrue -> Steps.when(!isTrue, () -> replace(tx, order, live, actor)));
    }

    private Uni<Void> replace(OrmTx tx, Order order, LiveInvoice live, String actor) {
        return invoices.creditable(tx, live)
                .invoke(creditable -> refuseCredited(order, creditable))
                .chain(creditable -> cancel(tx, order, creditable, CORRECTION, actor))
                .chain(() -> issue(tx, order, actor))
                .replaceWithVoid();
    }

    Uni<IssuedInvoice> cancel(OrmTx tx, Order order, LiveInvoice live, String reason, String actor) {
        return invoices.creditable(tx, live)
                .invoke(creditable -> {
                    if (!isLeft(creditable)) {
                        throw InvoiceProblem.creditedWholly(live.document().number());
                    }
                })
                .chain(creditable -> cancel(tx, order, creditable, reason, actor));
    }

    private Uni<IssuedInvoice> cancel(
            OrmTx tx, Order order, CreditableInvoice creditable, String reason, String actor) {
        DocumentReference original = creditable.reference();
        return invoicing
                .terms(tx)
                .call(() -> count(tx, order))
                .chain(terms -> series.take(tx, Series.INVOICE, terms.zone(), reason))
                .map(numbered -> new IssuedInvoice(
                        Ids.next(),
                        InvoiceKind.CANCELLATION,
                        order,
                        numbered,
                        InvoiceDrafts.cancellation(creditable, numbered),
                        original.id(),
                        false,
                        actor))
                .invoke(issued -> invoices.add(tx, issued))
                .call(issued -> invoices.cancel(tx, original.id(), issued))
                .call(issued -> changes.publish(tx, InvoiceEvents.cancelled(issued, original)));
    }

    /**
     * The order's next version is written with the document, so that both have one; before the number is taken, for which
     * others wait from then on.
     */
    private Uni<Void> count(OrmTx tx, Order order) {
        order.flags().addDocument();
        return tx.flush();
    }

    private static void refuseSecond(Order order, Optional<LiveInvoice> live) {
        live.ifPresent(existing -> {
            throw InvoiceProblem.exists(order, existing);
        });
    }

    private static void refuseCredited(Order order, CreditableInvoice invoice) {
        if (invoice.isCredited()) {
            throw InvoiceProblem.credited(order, invoice.document().number());
        }
    }

    private static boolean isLeft(CreditableInvoice invoice) {
        return invoice.document().totals().total().isZero()
                || invoice.leftTotal().isPositive();
    }

    private static IssuedInvoice issued(
            Order order, InvoicingTerms terms, InvoicedOrder invoiced, Numbered numbered, String actor) {
        DocumentSeller seller = Sellers.of(terms.requiredSeller());
        Document document = InvoiceDrafts.invoice(invoiced, seller, terms.paymentTermDays(), numbered);
        return new IssuedInvoice(
                Ids.next(), InvoiceKind.INVOICE, order, numbered, document, null, terms.emailCustomer(), actor);
    }
}
