package dev.comptoir.orders.document;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.document.PdfPage.Block;
import dev.comptoir.orders.document.PdfPage.Column;
import dev.comptoir.orders.document.PdfPage.Fact;
import dev.comptoir.orders.document.PdfPage.Row;
import dev.comptoir.orders.document.PdfPage.Sum;
import dev.comptoir.orders.document.PdfPage.Table;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentAddress;
import dev.comptoir.orders.invoice.domain.DocumentKind;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.DocumentLineType;
import dev.comptoir.orders.invoice.domain.DocumentSeller;
import dev.comptoir.orders.invoice.domain.DocumentTotals;
import dev.comptoir.orders.logo.Logo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints invoices, cancellation invoices and credit notes: nothing but what they say. */
public final class PdfPages {

    /** So many lines are on one page in any case. */
    private static final int ON_ONE_PAGE = 8;

    private final Document document;
    private final PdfWords words;
    private final PdfMessages messages;

    private PdfPages(Document document) {
        this.document = document;
        this.words = PdfWords.of(document.language());
        this.messages = words.messages();
    }

    /** @param logo that of the time it was issued; null for none */
    static PdfPage of(Document document, Logo logo) {
        return new PdfPages(document).page(logo);
    }

    public static String title(Document document) {
        return new PdfPages(document).title();
    }

    private PdfPage page(Logo logo) {
        return new PdfPage(
                words.language().tag(),
                title(),
                document.number(),
                messages.page(),
                messages.pageOf(),
                logo,
                document.seller().legalName(),
                seller(document.seller()),
                facts(),
                blocks(),
                lines(),
                taxes(),
                sums(document),
                notes(),
                footer());
    }

    private String title() {
        return switch (document.kind()) {
            case INVOICE -> messages.invoice();
            case CANCELLATION -> messages.cancellation();
            case CREDIT_NOTE -> messages.creditNote();
        };
    }

    private List<String> seller(DocumentSeller seller) {
        List<String> lines = new ArrayList<>(words.address(address(seller.address())));
        add(lines, "", seller.email());
        add(lines, "", seller.phone());
        add(lines, words.label(messages.vatNumber()), seller.vatNumber());
        add(lines, words.label(messages.taxNumber()), seller.taxNumber());
        add(lines, words.label(messages.registrationNumber()), seller.registrationNumber());
        return lines;
    }

    private static void add(List<String> lines, String label, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + value);
        }
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.number(), document.number()));
        facts.add(new Fact(messages.date(), words.day(document.issueDate())));
        if (document.dueDate() != null) {
            facts.add(new Fact(messages.dueDate(), words.day(document.dueDate())));
        }
        if (document.refersTo() != null) {
            facts.add(new Fact(
                    messages.refersTo(),
                    messages.numberOfDay(
                            document.refersTo().number(),
                            words.day(document.refersTo().issueDate()))));
        }
        facts.add(new Fact(messages.order(), document.order().orderNumber()));
        facts.add(new Fact(messages.orderDate(), words.day(document.order().orderDate())));
        return facts;
    }

    private List<Block> blocks() {
        List<String> billing = new ArrayList<>(
                document.billingAddress() == null
                        ? Stream.of(document.buyer().name(), document.buyer().email())
                                .filter(line -> !line.isBlank())
                                .toList()
                        : words.address(address(document.billingAddress())));
        add(billing, words.label(messages.vatNumber()), document.buyer().vatNumber());
        return document.shippingAddress() == null
                ? List.of(new Block(messages.billedTo(), billing))
                : List.of(
                        new Block(messages.billedTo(), billing),
                        new Block(messages.deliveredTo(), words.address(address(document.shippingAddress()))));
    }

    private Table lines() {
        List<Column> columns = List.of(
                new Column(messages.description(), "name"),
                new Column(messages.quantity(), "number"),
                new Column(messages.unitPrice(), "number"),
                new Column(messages.discount(), "number"),
                new Column(messages.taxRate(), "number"),
                new Column(messages.net(), "number"),
                new Column(messages.gross(), "number"));
        Table table = Table.of(columns, document.lines().stream().map(this::row).toList());
        return document.lines().size() > ON_ONE_PAGE ? new Table(columns, carried(table.rows())) : table;
    }

    /** Each row with the sum of all so far, taxes included. */
    private List<Row> carried(List<Row> rows) {
        Money sum = Money.zero(document.currency());
        List<Row> carried = new ArrayList<>();
        for (Row row : rows) {
            sum = sum.plus(document.lines().get(carried.size()).gross());
            carried.add(row.carrying(messages.carriedOver(words.amount(sum))));
        }
        return carried;
    }

    private List<String> row(DocumentLine line) {
        return List.of(
                name(line),
                String.valueOf(line.quantity()),
                words.amount(unitPrice(line)),
                line.discount().isZero() ? "" : words.amount(line.discount().negated()),
                words.percent(line.taxRate()),
                words.amount(line.net()),
                words.amount(line.gross()));
    }

    private String name(DocumentLine line) {
        if (line.type() == DocumentLineType.PRODUCT) {
            return line.name().contains(line.sku()) ? line.name() : line.name() + " (" + line.sku() + ")";
        }
        if (line.type() == DocumentLineType.AMOUNT) {
            return line.name() == null ? messages.credit() : line.name();
        }
        return line.name() == null ? messages.shipping() : words.label(messages.shipping()) + line.name();
    }

    /** Without tax, whatever the shop shows; rounded to what can be written. */
    private static Money unitPrice(DocumentLine line) {
        BigDecimal price = line.total()
                .toDecimal()
                .divide(
                        BigDecimal.valueOf(line.quantity()),
                        Money.exponent(line.total().currency()),
                        RoundingMode.HALF_UP);
        return Money.rounded(price, line.total().currency());
    }

    private Table taxes() {
        List<Column> columns = List.of(
                new Column(messages.rateHead(), "plain"),
                new Column(messages.netHead(), "number"),
                new Column(messages.taxHead(), "number"));
        return Table.of(
                columns,
                document.taxes().stream()
                        .map(tax ->
                                List.of(words.percent(tax.taxRate()), words.amount(tax.net()), words.amount(tax.tax())))
                        .toList());
    }

    private List<Sum> sums(Document document) {
        DocumentTotals totals = document.totals();
        List<Sum> sums = new ArrayList<>();
        sum(sums, messages.subtotal(), totals.subtotal());
        sum(sums, messages.discount(), totals.discountTotal().negated());
        sum(sums, messages.shipping(), totals.shippingTotal());
        sums.add(new Sum(messages.netTotal(), words.amount(totals.netTotal()), false));
        sums.add(new Sum(messages.taxTotal(), words.amount(totals.taxTotal()), false));
        sums.add(new Sum(messages.total(), words.amount(totals.total()), true));
        if (document.prepaid() != null) {
            sums.add(new Sum(messages.prepaid(), words.amount(document.prepaid().negated()), false));
            sums.add(new Sum(messages.payable(), words.amount(document.payable()), true));
        }
        return sums;
    }

    private void sum(List<Sum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new Sum(label, words.amount(amount), false));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        add(notes, words.label(messages.reason()), document.reason());
        add(notes, "", document.seller().vatExemption());
        document.taxes().forEach(tax -> add(notes, "", words.exemptions().get(tax.taxCategory())));
        add(notes, words.label(messages.account()), account(document.seller()));
        return notes;
    }

    private String account(DocumentSeller seller) {
        boolean isPaidTo = document.kind() == DocumentKind.INVOICE
                && seller.iban() != null
                && document.payable().isPositive();
        return isPaidTo ? "IBAN " + seller.iban() + (seller.bic() == null ? "" : ", BIC " + seller.bic()) : null;
    }

    private List<String> footer() {
        String footer = document.seller().footer();
        return footer == null || footer.isBlank()
                ? List.of(document.seller().legalName())
                : footer.lines().toList();
    }

    private static AddressV1 address(DocumentAddress place) {
        return new AddressV1(
                place.name(),
                place.company(),
                place.line1(),
                place.line2(),
                place.postalCode(),
                place.city(),
                place.region(),
                place.country(),
                null);
    }
}
