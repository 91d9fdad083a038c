package dev.comptoir.orders.invoicing;

import dev.comptoir.platform.db.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When invoices are issued, in whose name and under which numbers. */
@Schema(
        name = "InvoicingSettings",
        requiredProperties = {"invoicePrefix", "creditNotePrefix"})
public record InvoicingSettings(
        @Schema(description = "Rises with every change; the ETag")
        long version,

        @Schema(description = "When an order gets its invoice: ON_ORDER, ON_PAYMENT or MANUAL")
        InvoicingMode mode,

        @Schema(description = "Absent until you name it; without it no invoice is issued", nullable = true)
        InvoicingSeller seller,

        @Schema(description = "Begins the numbers of invoices and cancellation invoices", examples = "INV-")
        String invoicePrefix,

        @Schema(description = "Begins the numbers of credit notes", examples = "CN-")
        String creditNotePrefix,

        @Schema(description = "Days after the invoice within which it is to be paid")
        int paymentTermDays,

        @Schema(description = "Whether each refund of an invoiced order makes a credit note")
        boolean creditNoteOnRefund,

        @Schema(description = "Whether the customer is mailed each invoice and credit note")
        boolean emailCustomer) {

    /** What {@link #read} reads. */
    static final String COLUMNS = """
            version, mode, seller::text, invoice_prefix, credit_note_prefix, payment_term_days, credit_note_on_refund,
            email_customer""";

    static InvoicingSettings read(Columns c) {
        return new InvoicingSettings(
                c.number(),
                c.word(InvoicingMode.class),
                c.json(InvoicingSeller.class),
                c.text(),
                c.text(),
                c.integer(),
                c.bool(),
                c.bool());
    }

    @Schema(hidden = true)
    boolean issuesByItself() {
        return seller != null && mode != InvoicingMode.MANUAL;
    }

    /** Whether orders are due for another reason than before. */
    boolean issuesOtherwiseThan(InvoicingSettings before) {
        return issuesByItself() != before.issuesByItself() || mode != before.mode;
    }
}
