package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Present;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an invoice, a cancellation invoice or a credit note says; never changed once it is issued.
 *
 * @param issueDate in the store's time zone
 * @param dueDate null where nothing is to be paid
 * @param language BCP 47 tag of the language it is written in
 * @param refersTo null for an invoice
 * @param billingAddress null when the order has none, like shippingAddress and shippingMethod
 * @param taxes the highest rate first
 * @param prepaid what of the total had been paid when it was issued; null for nothing
 * @param reason null for an invoice
 */
public record Document(
        DocumentKind kind,
        @Present String number,
        @Present LocalDate issueDate,
        LocalDate dueDate,
        @Present String language,
        @Present String currency,
        @Present DocumentOrder order,
        DocumentReference refersTo,
        @Present DocumentSeller seller,
        @Present DocumentBuyer buyer,
        DocumentAddress billingAddress,
        DocumentAddress shippingAddress,
        String shippingMethod,
        List<DocumentLine> lines,
        List<DocumentTax> taxes,
        @Present DocumentTotals totals,
        Money prepaid,
        String reason) {

    /** What is left of the total to be paid. */
    public Money payable() {
        return prepaid == null ? totals.total() : totals.total().minus(prepaid);
    }

    /** A document about the same order and parties, with these lines. */
    public Document following(
            DocumentKind newKind, Numbered numbered, DocumentReference to, List<DocumentLine> newLines) {
        return new Document(
                newKind,
                numbered.number(),
                numbered.issueDate(),
                null,
                language,
                currency,
                order,
                to,
                seller,
                buyer,
                billingAddress,
                shippingAddress,
                shippingMethod,
                List.copyOf(newLines),
                DocumentTax.of(newLines),
                DocumentTotals.of(newLines, currency),
                null,
                numbered.reason());
    }
}
