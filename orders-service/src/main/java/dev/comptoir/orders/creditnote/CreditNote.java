package dev.comptoir.orders.creditnote;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was taken off an invoice. */
@Schema(
        name = "CreditNote",
        requiredProperties = {
            "number",
            "invoiceId",
            "invoiceNumber",
            "orderId",
            "orderNumber",
            "netTotal",
            "taxTotal",
            "total",
            "reason",
            "issuedBy",
            "issuedAt",
            "updatedAt"
        })
public record CreditNote(
        UUID id,

        @Schema(description = "Of a series without gaps", examples = "CN-2026-00001")
        String number,

        @Schema(description = "ISSUED, or SETTLED when it goes with a refund; open-ended")
        State state,

        UUID invoiceId,
        String invoiceNumber,
        UUID orderId,
        String orderNumber,

        @Schema(description = "The refund it goes with; absent for one made by hand", nullable = true)
        UUID refundId,

        Money netTotal,
        Money taxTotal,

        @Schema(description = "Above zero: what the customer is credited")
        Money total,

        @Schema(description = "Empty for none") String reason,
        String issuedBy,
        Instant issuedAt,

        @Schema(description = "When it was mailed first", nullable = true)
        Instant sentAt,

        @Schema(description = "When it was issued or mailed first, whichever was later")
        Instant updatedAt,

        @Schema(description = "All that it says, never changed; left out in lists", nullable = true)
        Document document) {

    /** Whether the money has gone back. */
    @Schema(name = "CreditNoteState")
    public enum State {
        ISSUED,
        SETTLED
    }

    static final String FROM =
            "credit_notes n join invoices i on i.id = n.invoice_id join orders o on o.id = n.order_id";

    /** What {@link #read} reads; the document follows. */
    static final String COLUMNS = """
            n.id, n.currency, n.number, n.invoice_id, i.number, n.order_id, o.order_number, n.refund_id, n.net_minor,
            n.tax_minor, n.total_minor, n.reason, n.issued_by, n.issued_at, n.sent_at, n.updated_at,\s""";

    static CreditNote read(Columns c) {
        return read(c.uuid(), c.text(), c.text(), c);
    }

    private static CreditNote read(UUID id, String currency, String number, Columns c) {
        UUID invoiceId = c.uuid();
        String invoiceNumber = c.text();
        UUID orderId = c.uuid();
        String orderNumber = c.text();
        UUID refundId = c.uuid();
        return new CreditNote(
                id,
                number,
                state(refundId),
                invoiceId,
                invoiceNumber,
                orderId,
                orderNumber,
                refundId,
                c.money(currency),
                c.money(currency),
                c.money(currency),
                c.text(),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.json(Document.class));
    }

    static State state(UUID refundId) {
        return refundId == null ? State.ISSUED : State.SETTLED;
    }
}
