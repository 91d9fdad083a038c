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
    private long discount;
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
        lines.add(new OrderedLine(
                new UUID(1, lines.size()), sku, sku, quantity, eur(total / quantity), eur(total), eur(tax)));
        return this;
    }

    public DocumentFixture shipping(long fee, long tax) {
        shipping = fee;
        shippingTax = tax;
        return this;
    }

    public DocumentFixture discount(long minor) {
        discount = minor;
        return this;
    }

    public Document invoice(String... percents) {
        List<Percentage> rates =
                List.of(percents).stream().map(Percentage::parse).toList();
        return InvoiceDrafts.invoice(order(rates), seller(), 30, numbered("INV-2026-00007", null));
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

    private InvoicedOrder order(List<Percentage> rates) {
        Money subtotal = sum(lines.stream().map(OrderedLine::total).toList());
        Money tax = sum(lines.stream().map(OrderedLine::tax).toList()).plus(eur(shippingTax));
        Money total = subtotal.minus(eur(discount)).plus(eur(shipping)).plus(tax);
        return new InvoicedOrder(
                new DocumentOrder(new UUID(3, 0), "1006", DAY),
                "en",
                new DocumentBuyer("Ann Smith", "ann@example.test", ""),
                null,
                null,
                "Colissimo",
                new OrderTotals(subtotal, eur(discount), eur(shipping), tax, total),
                lines,
                rates);
    }

    private static DocumentSeller seller() {
        DocumentAddress address =
                new DocumentAddress(null, null, "3 rue des Essais", null, "75002", "Paris", null, "FR");
        return new DocumentSeller("Maison Été SARL", address, "FR32123456789", "123456789", null, null, null, null);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(eur(0), Money::plus);
    }
}
