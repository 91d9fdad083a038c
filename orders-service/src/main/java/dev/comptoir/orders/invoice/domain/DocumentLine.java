package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.kernel.Present;
import java.util.UUID;

/**
 * One row of a document: net = total - discount, gross = net + tax.
 *
 * @param lineId of the order; null for shipping and for a free amount
 * @param unitPrice as the shop showed it: with tax where the store's prices include tax
 * @param total of all units, before tax and discount
 * @param discount its share of what the order was reduced by
 */
public record DocumentLine(
        DocumentLineType type,
        UUID lineId,
        String sku,
        String name,
        int quantity,
        @Present Money unitPrice,
        @Present Money total,
        @Present Money discount,
        @Present Money net,
        @Present Percentage taxRate,
        TaxCategory taxCategory,
        @Present Money tax,
        @Present Money gross) {

    public DocumentLine {
        taxCategory = TaxCategory.orOf(taxCategory, taxRate.basisPoints());
    }

    /** A row whose sums follow from the others. */
    static DocumentLine of(DocumentLine what, int quantity, Money total, Money net, Money tax) {
        return new DocumentLine(
                what.type,
                what.lineId,
                what.sku,
                what.name,
                quantity,
                what.unitPrice,
                total,
                total.minus(net),
                net,
                what.taxRate,
                what.taxCategory,
                tax,
                net.plus(tax));
    }

    /** A sum at one rate that belongs to no product. */
    public static DocumentLine amount(String name, DocumentTax at, Money net, Money tax) {
        Money none = Money.zero(net.currency());
        Money gross = net.plus(tax);
        return new DocumentLine(
                DocumentLineType.AMOUNT,
                null,
                null,
                name,
                1,
                gross,
                net,
                none,
                net,
                at.taxRate(),
                at.taxCategory(),
                tax,
                gross);
    }

    DocumentLine at(Percentage rate) {
        return at(rate, taxCategory);
    }

    DocumentLine as(TaxCategory category) {
        return at(taxRate, category);
    }

    private DocumentLine at(Percentage rate, TaxCategory category) {
        return new DocumentLine(
                type, lineId, sku, name, quantity, unitPrice, total, discount, net, rate, category, tax, gross);
    }

    /** The same below zero; the price of a unit stays. */
    DocumentLine negated() {
        return of(this, -quantity, total.negated(), net.negated(), tax.negated());
    }
}
