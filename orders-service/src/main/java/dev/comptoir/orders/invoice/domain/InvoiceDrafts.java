package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes an invoice of what was ordered: every amount is the order's, so that it adds up to what the customer was told. */
public final class InvoiceDrafts {

    private InvoiceDrafts() {}

    public static Document invoice(InvoicedOrder order, DocumentSeller seller, int paymentTermDays, Numbered numbered) {
        String currency = order.totals().total().currency();
        List<DocumentLine> lines = lines(order, seller);
        return new Document(
                DocumentKind.INVOICE,
                numbered.number(),
                numbered.issueDate(),
                numbered.issueDate().plusDays(paymentTermDays),
                order.language(),
                currency,
                order.order(),
                null,
                seller,
                order.buyer(),
                order.billingAddress(),
                order.shippingAddress(),
                order.shippingMethod(),
                lines,
                DocumentTax.of(lines),
                DocumentTotals.of(lines, currency),
                prepaid(order),
                null);
    }

    private static Money prepaid(InvoicedOrder order) {
        return order.paid().isPositive() ? order.paid().min(order.totals().total()) : null;
    }

    /** Whether an invoice of this seller names the buyer, the places and the lines that the order has now. */
    public static boolean says(Document invoice, InvoicedOrder order) {
        return invoice.buyer().equals(order.buyer())
                && Objects.equals(invoice.billingAddress(), order.billingAddress())
                && Objects.equals(invoice.shippingAddress(), order.shippingAddress())
                && Objects.equals(invoice.shippingMethod(), order.shippingMethod())
                && invoice.lines().equals(lines(order, invoice.seller()));
    }

    /** The negative of everything that no credit note has taken off the invoice before. */
    public static Document cancellation(CreditableInvoice invoice, Numbered numbered) {
        List<DocumentLine> lines =
                invoice.rest().stream().map(DocumentLine::negated).toList();
        return invoice.document().following(DocumentKind.CANCELLATION, numbered, invoice.reference(), lines);
    }

    private static List<DocumentLine> lines(InvoicedOrder order, DocumentSeller seller) {
        return explained(rated(order), order, new TaxTreatment(seller, order));
    }

    /** The rows of an order with the rates that give their taxes, the shipping fee last. */
    public static List<DocumentLine> rated(InvoicedOrder order) {
        List<Money> discounts = discounts(order);
        List<DocumentLine> lines = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            lines.add(product(order.lines().get(i), discounts.get(i)));
        }
        Money lineTax = lines.stream()
                .map(DocumentLine::tax)
                .reduce(Money.zero(order.totals().total().currency()), Money::plus);
        // Tax that belongs to no line was charged on the shipping fee.
        Money feeTax = order.totals().tax().minus(lineTax);
        if (order.totals().shipping().isPositive() || !feeTax.isZero()) {
            lines.add(shipping(order, feeTax));
        }
        return rated(lines, order);
    }

    /** As the lines were priced; in proportion where that was not written down. */
    private static List<Money> discounts(InvoicedOrder order) {
        Money whole = order.totals().discount();
        Money none = Money.zero(whole.currency());
        List<Money> own = order.lines().stream()
                .map(line -> line.discount() == null ? none : line.discount())
                .toList();
        return own.stream().reduce(none, Money::plus).equals(whole)
                ? own
                : whole.allocate(
                        order.lines().stream().map(line -> line.total().minor()).toList());
    }

    private static DocumentLine product(OrderedLine line, Money discount) {
        Money net = line.total().minus(discount);
        return new DocumentLine(
                DocumentLineType.PRODUCT,
                line.id(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.total(),
                discount,
                net,
                new Percentage(0),
                null,
                line.tax(),
                net.plus(line.tax()));
    }

    private static DocumentLine shipping(InvoicedOrder order, Money tax) {
        Money fee = order.totals().shipping();
        return new DocumentLine(
                DocumentLineType.SHIPPING,
                null,
                null,
                order.shippingMethod(),
                1,
                fee,
                fee,
                Money.zero(fee.currency()),
                fee,
                new Percentage(0),
                null,
                tax,
                fee.plus(tax));
    }

    /** At the rates that were written down, as long as they give the taxes; else at those that do. */
    private static List<DocumentLine> rated(List<DocumentLine> lines, InvoicedOrder order) {
        TaxMatch match = TaxMatch.of(lines.stream().map(InvoiceDrafts::amount).toList(), order.knownRates());
        List<DocumentLine> rated = new ArrayList<>();
        for (DocumentLine line : lines) {
            Percentage own = rated.size() < order.lines().size()
                    ? order.lines().get(rated.size()).taxRate()
                    : null;
            boolean isExplained = own != null && TaxMatch.explains(own, amount(line));
            rated.add(line.at(isExplained ? own : match.rate(amount(line))));
        }
        return rated;
    }

    private static List<DocumentLine> explained(List<DocumentLine> lines, InvoicedOrder order, TaxTreatment treatment) {
        Set<UUID> services = order.lines().stream()
                .filter(OrderedLine::isDigital)
                .map(OrderedLine::id)
                .collect(Collectors.toSet());
        return lines.stream()
                .map(line -> line.as(treatment.of(line, line.lineId() != null && services.contains(line.lineId()))))
                .toList();
    }

    private static TaxMatch.Amount amount(DocumentLine line) {
        return new TaxMatch.Amount(line.total(), line.net(), line.tax());
    }
}
