package dev.comptoir.orders.einvoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Account;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Charge;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Line;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Period;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Preceding;
import dev.comptoir.orders.einvoice.domain.ElectronicInvoice.Totals;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.DocumentLineType;
import dev.comptoir.orders.invoice.domain.DocumentReference;
import dev.comptoir.orders.invoice.domain.TaxCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an issued document in the terms of EN 16931: each amount is the document's. A cancellation is a credit note about the
 * whole, and the invoice that replaces a cancelled one is a new invoice: nothing is undone twice.
 */
public final class ElectronicInvoices {

    private static final int DECIMALS = 2;
    private static final int PRICE_DECIMALS = 6;

    private final Document document;
    private final ElectronicWords words;
    private final TaxSums taxes;
    private final BigDecimal sign;

    private ElectronicInvoices(Document document, ElectronicWords words) {
        this.document = document;
        this.words = words;
        this.taxes = TaxSums.of(document);
        this.sign = document.kind() == DocumentKind.CANCELLATION ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    /** Refused while the document does not say what the norm demands. */
    public static ElectronicInvoice of(Document document, ElectronicWords words) {
        if (Money.exponent(document.currency()) > DECIMALS) {
            throw ElectronicProblem.currency(document.currency());
        }
        List<String> gaps = Gaps.of(document);
        if (!gaps.isEmpty()) {
            throw ElectronicProblem.incomplete(document.number(), gaps);
        }
        return new ElectronicInvoices(document, words).invoice();
    }

    private ElectronicInvoice invoice() {
        boolean isTaxable = !taxes.has(TaxCategory.OUT_OF_SCOPE);
        boolean isCredit = document.kind() != DocumentKind.INVOICE;
        DocumentLine shipping = shipping();
        return new ElectronicInvoice(
                isCredit,
                document.number(),
                document.issueDate(),
                document.dueDate(),
                document.dueDate() == null ? words.creditTerms() : null,
                document.currency(),
                document.reason() == null || document.reason().isBlank() ? List.of() : List.of(document.reason()),
                document.order().orderNumber(),
                period(),
                preceding(),
                Parties.seller(document.seller(), isTaxable),
                Parties.buyer(document, isTaxable),
                Parties.delivery(document),
                isCredit || !document.payable().isPositive() ? null : account(),
                lines(shipping),
                shipping == null ? null : new Charge(name(shipping), amount(shipping.net()), taxes.rate(shipping)),
                taxes.all(sign, words.exemptions()),
                totals(shipping));
    }

    private Preceding preceding() {
        DocumentReference to = document.refersTo();
        return to == null ? null : new Preceding(to.number(), to.issueDate());
    }

    /** The fee is a charge on the whole where there is anything it is charged on. */
    private DocumentLine shipping() {
        boolean isAlone = document.lines().stream().allMatch(line -> line.type() == DocumentLineType.SHIPPING);
        return isAlone
                ? null
                : document.lines().stream()
                        .filter(line -> line.type() == DocumentLineType.SHIPPING
                                && amount(line.net()).signum() >= 0)
                        .findFirst()
                        .orElse(null);
    }

    private List<Line> lines(DocumentLine shipping) {
        List<Line> lines = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            if (line != shipping) {
                lines.add(line(String.valueOf(lines.size() + 1), line));
            }
        }
        return List.copyOf(lines);
    }

    /** The price of a unit is never below zero; what takes something off has units below zero. */
    private Line line(String id, DocumentLine line) {
        BigDecimal total = amount(line.total());
        int units = Math.abs(line.quantity());
        return new Line(
                id,
                name(line),
                line.sku(),
                total.signum() < 0 ? -units : units,
                unitPrice(total.abs(), units),
                total.subtract(amount(line.net())),
                amount(line.net()),
                taxes.rate(line));
    }

    /** With as many decimals as it takes for all units to come to the total. */
    private static BigDecimal unitPrice(BigDecimal total, int units) {
        BigDecimal price = total.divide(BigDecimal.valueOf(units), PRICE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return price.scale() < DECIMALS ? price.setScale(DECIMALS) : price;
    }

    private String name(DocumentLine line) {
        return switch (line.type()) {
            case PRODUCT -> line.name().isBlank() ? line.sku() : line.name();
            case AMOUNT -> line.name() == null || line.name().isBlank() ? words.credit() : line.name();
            case SHIPPING ->
                line.name() == null || line.name().isBlank() ? words.shipping() : words.shipping() + ": " + line.name();
        };
    }

    private Totals totals(DocumentLine shipping) {
        BigDecimal net = amount(document.totals().netTotal());
        BigDecimal charges = shipping == null ? null : amount(shipping.net());
        return new Totals(
                charges == null ? net : net.subtract(charges),
                charges,
                net,
                amount(document.totals().taxTotal()),
                amount(document.totals().total()),
                document.prepaid() == null ? null : amount(document.prepaid()),
                amount(document.payable()));
    }

    /** Goods that went to a business in another member state need a day; that of the delivery is not known yet. */
    private Period period() {
        if (!taxes.has(TaxCategory.INTRA_COMMUNITY)) {
            return null;
        }
        LocalDate ordered = document.order().orderDate();
        LocalDate issued = document.issueDate();
        return new Period(ordered.isAfter(issued) ? issued : ordered, issued);
    }

    private Account account() {
        String iban = document.seller().iban();
        return iban == null
                ? null
                : new Account(iban, document.seller().bic(), document.seller().legalName());
    }

    private BigDecimal amount(Money money) {
        return money.toDecimal().multiply(sign);
    }
}
