package dev.comptoir.orders.invoice;

import dev.comptoir.json.Json;
import dev.comptoir.orders.invoice.domain.CreditableInvoice;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentTotals;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Stores invoices; what they say is written once. */
@ApplicationScoped
public class InvoiceStore {

    private static final String ONE =
            "select " + Invoice.COLUMNS + "i.content from " + Invoice.FROM + " where i.id = $1";
    private static final String LOCK = ONE + " for update of i";
    private static final String LOCK_FIRST = """
            select o.id from orders o join invoices i on i.order_id = o.id where i.id = $1 for no key update of o""";
    private static final String OF_ORDER = "select " + Invoice.COLUMNS + """
            null::text from orders o left join invoices i on i.order_id = o.id where o.id = $1 order by i.id""";
    private static final String LIVE = """
            select id, content from invoices
             where order_id = $1 and kind = 'INVOICE' and cancelled_at is null for update""";
    private static final String NOTES = "select id, content from credit_notes where invoice_id = $1 order by id";
    private static final String INTO = """
            insert into invoices (id, kind, number, series_year, series_number, order_id, currency, net_minor, tax_minor,
                                  total_minor, content, cancels_id, issued_by, issued_at, updated_at, sent_at)""";
    private static final String ROW = """
            ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, cast(nullif($12, '') as uuid), $13, $14, $14,
             case when $15 then cast($14 as timestamptz) end)""";
    private static final DeferredWrite ADD = DeferredWrite.rows(INTO, ROW);
    private static final String CANCEL = """
            update invoices
               set version = version + 1, cancelled_at = $2, cancelled_by_id = $3, credited_minor = total_minor,
                   updated_at = $2
             where id = $1""";
    private static final String CREDIT = """
            update invoices set version = version + 1, credited_minor = credited_minor + $2, updated_at = $3
             where id = $1""";
    private static final String CHANGE = """
            update invoices set version = version + 1, sent_at = $2, delivery_term = $3, updated_at = $4
             where id = $1""";
    private static final String CHANGE_ORDER =
            "update orders set version = version + 1 where id = $1 returning version";

    private final SqlPool reads;
    private final Pages pages;

    InvoiceStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<Invoice>> page(InvoiceListRequest request, PageRequest page) {
        return pages.of(request.query(), page, Invoice::read, request::position);
    }

    public Uni<Invoice> find(UUID id) {
        return reads.one(ONE, Invoice::read, () -> InvoiceProblem.notFound(id), id);
    }

    /** Oldest first, without what they say; fails when there is no such order. */
    public Uni<List<Invoice>> ofOrder(UUID orderId) {
        return reads.list(OF_ORDER, InvoiceStore::orNone, orderId).map(found -> {
            if (found.isEmpty()) {
                throw OrderProblem.notFound(orderId);
            }
            // An order without invoices is one row that names none.
            return found.stream().filter(Objects::nonNull).toList();
        });
    }

    private static Invoice orNone(Columns c) {
        return c.isNull() ? null : Invoice.read(c);
    }

    /** The order first, as all who change one with its invoice do. */
    Uni<Invoice> lock(SqlTx tx, UUID id) {
        return tx.fetch(LOCK_FIRST, id).chain(() -> tx.one(LOCK, Invoice::read, () -> InvoiceProblem.notFound(id), id));
    }

    /** The invoice of an order that counts; lock the order first. */
    public Uni<Optional<LiveInvoice>> live(Tx tx, UUID orderId) {
        return tx.fetch(LIVE, orderId)
                .map(rows -> rows.stream()
                        .map(row -> new LiveInvoice((UUID) row[0], document(row)))
                        .findFirst());
    }

    /** With all that credit notes have taken off it. */
    public Uni<CreditableInvoice> creditable(Tx tx, LiveInvoice live) {
        return tx.fetch(NOTES, live.id())
                .map(rows -> CreditableInvoice.of(
                        live.id(),
                        live.document(),
                        rows.stream().map(InvoiceStore::document).toList()));
    }

    private static Document document(Object[] row) {
        return Json.read((String) row[1], Document.class);
    }

    /** With the commit: others wait for the next number of the series until then. */
    void add(Tx tx, IssuedInvoice issued) {
        DocumentTotals totals = issued.document().totals();
        tx.defer(
                ADD,
                issued.id(),
                issued.kind(),
                issued.numbered().number(),
                issued.numbered().seriesYear(),
                issued.numbered().seriesNumber(),
                issued.order().id(),
                issued.document().currency(),
                totals.netTotal(),
                totals.taxTotal(),
                totals.total(),
                Json.write(issued.document()),
                issued.cancelledId() == null ? "" : issued.cancelledId().toString(),
                issued.issuedBy(),
                issued.numbered().issuedAt(),
                issued.isMailed());
    }

    Uni<Void> cancel(Tx tx, UUID id, IssuedInvoice by) {
        return tx.execute(CANCEL, id, by.numbered().issuedAt(), by.id()).replaceWithVoid();
    }

    /** Takes something off an invoice, never more than it is. */
    public Uni<Void> credit(Tx tx, UUID id, Document note, Instant at) {
        return tx.execute(CREDIT, id, note.totals().total(), at).replaceWithVoid();
    }

    Uni<Void> change(SqlTx tx, Invoice invoice) {
        return tx.execute(CHANGE, invoice.id(), invoice.sentAt(), invoice.deliveryTerm(), invoice.updatedAt())
                .replaceWithVoid();
    }

    /** For what is published about the order beside the order itself. */
    public Uni<Long> nextOrderVersion(SqlTx tx, UUID orderId) {
        return tx.only(CHANGE_ORDER, Columns::number, orderId);
    }
}
