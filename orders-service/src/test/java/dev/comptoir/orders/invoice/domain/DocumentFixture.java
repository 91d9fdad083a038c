package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.OrderTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invoiced orders in memory, for the tests of rules. */
public final class DocumentFixture {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final List<OrderedLine> lines = new ArrayList<>();
    private DocumentSeller seller = seller("FR", "FR32123456789", "123456789", null);
    private DocumentBuyer buyer = new DocumentBuyer("Ann Smith", "ann@example.test", "", null);
    private DocumentAddress billed;
    private DocumentAddress delivered;
    private String currency = "EUR";
    private long discount;
    private long paid;
    private long shipping;
    private long shippingTax;

    /** Two shirts at 10.00, a book at 15.50, 20 % tax, 5.00 shipping taxed too: 48.60. */
    public static DocumentFixture usual() {
        return new DocumentFixture()
                .line("SHIRT-M", 2, 2000, 400)
                .line("BOOK", 1, 1550, 310)
                .shipping(500, 100);
    }

    public DocumentFixture line(String sku, int quantity, long total, long tax) {
        return line(sku, quantity, total, tax, false);
    }

    public DocumentFixture download(String sku, int quantity, long total, long tax) {
        return line(sku, quantity, total, tax, true);
    }

    private DocumentFixture line(String sku, int quantity, long total, long tax, boolean isDigital) {
        UUID id = new UUID(1, lines.size());
        lines.add(new OrderedLine(
                id, sku, sku, quantity, money(total / quantity), money(total), money(tax), isDigital, null, null));
        return this;
    }

    /** The last line's own share of the discount. */
    public DocumentFixture less(long minor) {
        OrderedLine last = lines.removeLast();
        lines.add(new OrderedLine(
                last.id(),
                last.sku(),
                last.name(),
                last.quantity(),
                last.unitPrice(),
                last.total(),
                last.tax(),
                last.isDigital(),
                money(minor),
                last.taxRate()));
        discount += minor;
        return this;
    }

    /** The last line's own rate as it was written down. */
    public DocumentFixture at(int basisPoints) {
        OrderedLine last = lines.removeLast();
        lines.add(new OrderedLine(
                last.id(),
                last.sku(),
                last.name(),
                last.quantity(),
                last.unitPrice(),
                last.total(),
                last.tax(),
                last.isDigital(),
                last.discount(),
                new Percentage(basisPoints)));
        return this;
    }

    /** Before the first line. */
    public DocumentFixture in(String newCurrency) {
        currency = newCurrency;
        return this;
    }

    public DocumentFixture soldBy(DocumentSeller newSeller) {
        seller = newSeller;
        return this;
    }

    public DocumentFixture boughtBy(String name, String vatNumber) {
        buyer = new DocumentBuyer(name, "ann@example.test", "+49 30 1234", vatNumber);
        return this;
    }

    public DocumentFixture billedTo(DocumentAddress address) {
        billed = address;
        return this;
    }

    public DocumentFixture deliveredTo(DocumentAddress address) {
        delivered = address;
        return this;
    }

    public static DocumentAddress place(String company, String country) {
        return new DocumentAddress("Ann Smith", company, "1 Main Street", "Floor 2", "10115", "Town", null, country);
    }

    public DocumentFixture shipping(long fee, long tax) {
        shipping = fee;
        shippingTax = tax;
        return this;
    }

    public DocumentFixture paid(long minor) {
        paid = minor;
        return this;
    }

    public DocumentFixture discount(long minor) {
        discount = minor;
        return this;
    }

    public Document invoice(String... percents) {
        List<Percentage> rates =
                List.of(percents).stream().map(Percentage::parse).toList();
        return InvoiceDrafts.invoice(order(rates), seller, 30, numbered("INV-2026-00007", null));
    }

    public CreditableInvoice creditable(Document... notes) {
        return CreditableInvoice.of(new UUID(2, 0), invoice("20"), List.of(notes));
    }

    public static Numbered numbered(String number, String reason) {
        return new Numbered(2026, 7, number, Instant.parse("2026-03-01T10:15:30Z"), DAY, reason);
    }

    public static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    InvoicedOrder order(List<Percentage> rates) {
        Money subtotal = sum(lines.stream().map(OrderedLine::total).toList());
        Money tax = sum(lines.stream().map(OrderedLine::tax).toList()).plus(money(shippingTax));
        Money total = subtotal.minus(money(discount)).plus(money(shipping)).plus(tax);
        return new InvoicedOrder(
                new DocumentOrder(new UUID(3, 0), "1006", DAY),
                "en",
                buyer,
                billed,
                delivered,
                "Colissimo",
                new OrderTotals(subtotal, money(discount), money(shipping), tax, total),
                money(paid),
                lines,
                rates);
    }

    /** @param vatExemption null where tax is charged */
    public static DocumentSeller seller(String country, String vatNumber, String register, String vatExemption) {
        DocumentAddress address =
                new DocumentAddress(null, null, "3 rue des Essais", null, "75002", "Paris", null, country);
        return new DocumentSeller(
                "Maison Été SARL",
                address,
                vatNumber,
                null,
                register,
                vatExemption,
                "facture@example.test",
                "+33 1 23 45 67 89",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                "SARL au capital de 10 000 €");
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(money(0), Money::plus);
    }
}
