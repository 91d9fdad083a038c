package dev.comptoir.orders.invoicing;

import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stores the invoicing settings, one row, and says which series are in use. */
@ApplicationScoped
public class InvoicingStore {

    private static final String ONE = "select " + InvoicingSettings.COLUMNS + " from invoicing_settings";
    private static final String LOCK = ONE + " for update";
    /** {@link InvoicingTerms} of the settings s and the store p. */
    public static final String TERMS_JSON = """
            json_build_object('mode', s.mode, 'seller', s.seller,
                       'paymentTermDays', s.payment_term_days, 'creditNoteOnRefund', s.credit_note_on_refund,
                       'emailCustomer', s.email_customer, 'zone', p.time_zone, 'locale', p.locale)""";

    private static final String TERMS =
            "select cast(" + TERMS_JSON + " as text) from invoicing_settings s, store_profile p";
    private static final String SAVE = """
            update invoicing_settings
               set version = $1, mode = $2, seller = $3::text::jsonb, invoice_prefix = $4, credit_note_prefix = $5,
                   payment_term_days = $6, credit_note_on_refund = $7, email_customer = $8""";
    private static final String RESTART = "update invoicing_settings set automatic_since = $1, seen_at = $1";
    /** Waits for the documents that are being issued; others wait until the transaction ends. */
    private static final String LOCK_SERIES = "lock table document_series in exclusive mode";

    private static final String USED = "select exists (select from document_series where kind = $1)";

    private final SqlPool reads;

    InvoicingStore(SqlPool reads) {
        this.reads = reads;
    }

    /** As they are for a document that is about to be issued. */
    public Uni<InvoicingTerms> terms(Tx tx) {
        return tx.fetch(TERMS).map(rows -> Json.read((String) rows.getFirst()[0], InvoicingTerms.class));
    }

    public Uni<InvoicingSettings> find() {
        return reads.only(ONE, InvoicingSettings::read);
    }

    Uni<InvoicingSettings> lock(SqlTx tx) {
        return tx.only(LOCK, InvoicingSettings::read);
    }

    Uni<Boolean> isUsed(SqlTx tx, String series) {
        return tx.query(LOCK_SERIES).chain(() -> tx.only(USED, Columns::bool, series));
    }

    Uni<Void> save(SqlTx tx, InvoicingSettings settings) {
        return tx.execute(
                        SAVE,
                        settings.version(),
                        settings.mode(),
                        settings.seller() == null ? null : Json.write(settings.seller()),
                        settings.invoicePrefix(),
                        settings.creditNotePrefix(),
                        settings.paymentTermDays(),
                        settings.creditNoteOnRefund(),
                        settings.emailCustomer())
                .replaceWithVoid();
    }

    /** @param since what happened before is not invoiced by itself; null for nothing is */
    Uni<Void> restart(SqlTx tx, Instant since) {
        return tx.execute(RESTART, since).replaceWithVoid();
    }
}
