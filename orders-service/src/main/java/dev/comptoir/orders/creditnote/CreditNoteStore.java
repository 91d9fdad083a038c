package dev.comptoir.orders.creditnote;

import dev.comptoir.json.Json;
import dev.comptoir.orders.creditnote.domain.CreditProblem;
import dev.comptoir.orders.invoice.domain.DocumentTotals;
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
import java.util.UUID;

/** Stores credit notes; what they say is written once. */
@ApplicationScoped
public class CreditNoteStore {

    private static final String ONE =
            "select " + CreditNote.COLUMNS + "n.content from " + CreditNote.FROM + " where n.id = $1";
    private static final String LOCK = ONE + " for update of n";
    private static final String OF_INVOICE = "select " + CreditNote.COLUMNS + "null::text from " + CreditNote.FROM
            + " where n.invoice_id = $1 order by n.id";
    private static final String ADD = """
            insert into credit_notes (id, number, series_year, series_number, invoice_id, order_id, refund_id, currency,
                                      net_minor, tax_minor, total_minor, content, reason, issued_by, issued_at, sent_at,
                                      updated_at)
            values ($1, $2, $3, $4, $5, $6, cast(nullif($7, '') as uuid), $8, $9, $10, $11, $12, $13, $14, $15,
                    case when $16 then cast($15 as timestamptz) end, $15)""";
    private static final String SENT = "update credit_notes set sent_at = coalesce(sent_at, $2) where id = $1";

    private final SqlPool reads;
    private final Pages pages;

    CreditNoteStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    Uni<Page<CreditNote>> page(CreditNoteListRequest request, PageRequest page) {
        return pages.of(request.query(), page, CreditNote::read, request::position);
    }

    public Uni<CreditNote> find(UUID id) {
        return reads.one(ONE, CreditNote::read, () -> CreditProblem.notFound(id), id);
    }

    Uni<CreditNote> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, CreditNote::read, () -> CreditProblem.notFound(id), id);
    }

    /** Oldest first, without what they say. */
    Uni<List<CreditNote>> ofInvoice(UUID invoiceId) {
        return reads.list(OF_INVOICE, CreditNote::read, invoiceId);
    }

    Uni<Void> add(Tx tx, IssuedCreditNote issued) {
        DocumentTotals totals = issued.document().totals();
        return tx.execute(
                        ADD,
                        issued.id(),
                        issued.numbered().number(),
                        issued.numbered().seriesYear(),
                        issued.numbered().seriesNumber(),
                        issued.document().refersTo().id(),
                        issued.order().id(),
                        issued.refundId() == null ? "" : issued.refundId().toString(),
                        issued.document().currency(),
                        totals.netTotal(),
                        totals.taxTotal(),
                        totals.total(),
                        Json.write(issued.document()),
                        issued.numbered().reason(),
                        issued.issuedBy(),
                        issued.numbered().issuedAt(),
                        issued.isMailed())
                .replaceWithVoid();
    }

    Uni<Void> sent(SqlTx tx, UUID id, Instant at) {
        return tx.execute(SENT, id, at).replaceWithVoid();
    }
}
