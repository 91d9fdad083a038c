package dev.comptoir.orders.invoice;

import dev.comptoir.contracts.orders.InvoiceChangedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice, or the cancellation invoice that undoes one. */
@Schema(
        name = "Invoice",
        requiredProperties = {
            "number",
            "orderId",
            "orderNumber",
            "netTotal",
            "taxTotal",
            "total",
            "creditedTotal",
            "issuedBy",
            "issuedAt",
            "deliveryTerm",
            "updatedAt"
        })
public record Invoice(
        UUID id,

        @Schema(description = "Rises with every change of state and delivery term; the ETag")
        long version,

        @Schema(description = "Of a series without gaps", examples = "INV-2026-00001")
        String number,

        @Schema(description = "INVOICE, or CANCELLATION for one that undoes another; open-ended")
        InvoiceKind kind,

        @Schema(description = """
                ISSUED; SENT when it was mailed or marked so; PAID once the order is, whatever went back later; CANCELLED when a
                cancellation invoice undid it; open-ended""") InvoiceState state,

        UUID orderId,
        String orderNumber,
        Money netTotal,
        Money taxTotal,

        @Schema(description = "Below zero for a cancellation")
        Money total,

        @Schema(description = "What credit notes and the cancellation have taken off it")
        Money creditedTotal,

        @Schema(description = "Name of the API key, or of the program when it was issued by itself")
        String issuedBy,

        Instant issuedAt,

        @Schema(description = "Of the last change, also of what follows from the order and from credit notes")
        Instant updatedAt,

        @Schema(description = "Absent until it was mailed or marked as sent", nullable = true)
        Instant sentAt,

        @Schema(description = "A note of yours about the delivery; not part of the document. Empty for none")
        String deliveryTerm,

        @Schema(nullable = true) Instant cancelledAt,

        @Schema(description = "The cancellation invoice that undid it", nullable = true)
        UUID cancellationInvoiceId,

        @Schema(description = "Of a cancellation: the invoice it undoes", nullable = true)
        UUID cancelledInvoiceId,

        @Schema(description = "All that it says, never changed; left out in lists", nullable = true)
        Document document) {

    public static final String FROM = "invoices i join orders o on o.id = i.order_id";

    /** Of an invoice called i of an order called o: what was paid stays so, what went back stands on a credit note. */
    static final String PAID = "i.kind = 'INVOICE' and o.payment_status in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')";

    /** Its state, as {@link InvoiceState} words it. */
    public static final String STATE = "case when i.cancelled_at is not null then 'CANCELLED' when " + PAID
            + " then 'PAID' when i.sent_at is not null then 'SENT' else 'ISSUED' end";

    /** What {@link #read} reads; the document follows. */
    static final String COLUMNS = "i.id, i.currency, i.version, i.number, i.kind, " + STATE + """
            , i.order_id, o.order_number, i.net_minor, i.tax_minor, i.total_minor, i.credited_minor, i.issued_by, i.issued_at,
            i.updated_at, i.sent_at, i.delivery_term, i.cancelled_at, i.cancelled_by_id, i.cancels_id,\s""";

    static Invoice read(Columns c) {
        return read(c.uuid(), c.text(), c);
    }

    private static Invoice read(UUID id, String currency, Columns c) {
        return new Invoice(
                id,
                c.number(),
                c.text(),
                c.word(InvoiceKind.class),
                c.word(InvoiceState.class),
                c.uuid(),
                c.text(),
                c.money(currency),
                c.money(currency),
                c.money(currency),
                c.money(currency),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant(),
                c.uuid(),
                c.uuid(),
                c.json(Document.class));
    }

    /** With its next version; a state that follows from the order stays. */
    Invoice with(Instant newSentAt, String newDeliveryTerm, Instant now) {
        boolean isFollowing = state == InvoiceState.PAID || state == InvoiceState.CANCELLED;
        InvoiceState own = newSentAt == null ? InvoiceState.ISSUED : InvoiceState.SENT;
        return new Invoice(
                id,
                version + 1,
                number,
                kind,
                isFollowing ? state : own,
                orderId,
                orderNumber,
                netTotal,
                taxTotal,
                total,
                creditedTotal,
                issuedBy,
                issuedAt,
                now,
                newSentAt,
                newDeliveryTerm,
                cancelledAt,
                cancellationInvoiceId,
                cancelledInvoiceId,
                document);
    }

    InvoiceChangedV1 changed(Invoice before, long orderVersion, Instant at) {
        return new InvoiceChangedV1(
                orderId,
                orderVersion,
                orderNumber,
                id,
                number,
                state.name(),
                deliveryTerm,
                at,
                FieldDifference.ofPart(
                        "invoices", id, ChangedFields.INVOICE, InvoicePatch.of(before), InvoicePatch.of(this)));
    }
}
