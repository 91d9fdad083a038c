package dev.comptoir.orders.document;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.document.PdfPage.Block;
import dev.comptoir.orders.document.PdfPage.Column;
import dev.comptoir.orders.document.PdfPage.Fact;
import dev.comptoir.orders.document.PdfPage.Sum;
import dev.comptoir.orders.document.PdfPage.Table;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.orders.quote.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints a quote as it stands: what is offered, at which prices and until when. */
final class QuotePages {

    private final Quote quote;
    private final PlacementRequestV1 order;
    private final PrintedShop shop;
    private final PdfWords words;
    private final PdfMessages messages;

    private QuotePages(Quote quote, PrintedShop shop) {
        this.quote = quote;
        this.order = quote.placement();
        this.shop = shop;
        this.words = PdfWords.of(order.customer().locale(), shop.locale());
        this.messages = words.messages();
    }

    /** In the customer's language, else in the shop's. */
    static PdfPage of(Quote quote, PrintedShop shop) {
        return new QuotePages(quote, shop).page();
    }

    private PdfPage page() {
        return new PdfPage(
                words.language().tag(),
                messages.quote(),
                quote.quoteNumber(),
                messages.page(),
                messages.pageOf(),
                shop.logo(),
                shop.printedName(),
                shop.printedLines(words),
                facts(),
                blocks(),
                lines(),
                Table.NONE,
                sums(quote.totals()),
                notes(),
                List.of(shop.printedName()));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.number(), quote.quoteNumber()));
        facts.add(new Fact(messages.date(), day(quote.createdAt())));
        if (quote.validUntil() != null) {
            facts.add(new Fact(messages.validUntil(), day(quote.validUntil())));
        }
        if (order.shipping() != null) {
            facts.add(new Fact(messages.shipping(), order.shipping().name()));
        }
        if (order.merchant() != null && order.merchant().paymentMethod() != null) {
            facts.add(new Fact(messages.paymentMethod(), order.merchant().paymentMethod()));
        }
        return facts;
    }

    private List<Block> blocks() {
        AddressV1 billing = order.billingAddress();
        List<String> buyer = new ArrayList<>(
                billing == null
                        ? Stream.of(order.customer().name(), order.customer().email())
                                .filter(line -> line != null && !line.isBlank())
                                .toList()
                        : words.address(billing));
        String vatNumber = order.customer().vatNumber();
        if (vatNumber != null && !vatNumber.isBlank()) {
            buyer.add(messages.vatNumber() + ": " + vatNumber);
        }
        Block billedTo = new Block(messages.billedTo(), buyer);
        return order.shippingAddress() == null
                ? List.of(billedTo)
                : List.of(billedTo, new Block(messages.deliveredTo(), words.address(order.shippingAddress())));
    }

    private Table lines() {
        List<Column> columns = List.of(
                new Column(messages.description(), "name"),
                new Column(messages.quantity(), "number"),
                new Column(messages.unitPrice(), "number"),
                new Column(messages.discount(), "number"),
                new Column(messages.net(), "number"),
                new Column(messages.taxHead(), "number"),
                new Column(messages.gross(), "number"));
        return Table.of(columns, order.lines().stream().map(this::row).toList());
    }

    private List<String> row(PlacementLineV1 line) {
        Money discount = line.discount() == null ? Money.zero(line.total().currency()) : line.discount();
        Money net = line.total().minus(discount);
        boolean isNamed = line.sku().isBlank() || line.name().contains(line.sku());
        return List.of(
                isNamed ? line.name() : line.name() + " (" + line.sku() + ")",
                String.valueOf(line.quantity()),
                words.amount(unitPrice(line)),
                discount.isZero() ? "" : words.amount(discount.negated()),
                words.amount(net),
                words.amount(line.tax()),
                words.amount(net.plus(line.tax())));
    }

    /** Without tax, whatever the shop shows; rounded to what can be written. */
    private static Money unitPrice(PlacementLineV1 line) {
        String currency = line.total().currency();
        BigDecimal price = line.total()
                .toDecimal()
                .divide(BigDecimal.valueOf(line.quantity()), Money.exponent(currency), RoundingMode.HALF_UP);
        return Money.rounded(price, currency);
    }

    private List<Sum> sums(TotalsV1 totals) {
        List<Sum> sums = new ArrayList<>();
        add(sums, messages.subtotal(), totals.subtotal());
        add(
                sums,
                DiscountNames.label(messages.discount(), discounts()),
                totals.discountTotal().negated());
        add(sums, messages.shipping(), totals.shippingTotal());
        sums.add(new Sum(messages.netTotal(), words.amount(totals.total().minus(totals.taxTotal())), false));
        sums.add(new Sum(messages.taxTotal(), words.amount(totals.taxTotal()), false));
        sums.add(new Sum(messages.total(), words.amount(totals.total()), true));
        return sums;
    }

    private List<String> discounts() {
        return quote.discounts().stream()
                .map(discount -> words.discount(discount.label(), discount.percent()))
                .toList();
    }

    private void add(List<Sum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new Sum(label, words.amount(amount), false));
        }
    }

    private List<String> notes() {
        return quote.message() == null
                ? List.of()
                : quote.message().lines().filter(line -> !line.isBlank()).toList();
    }

    private String day(Instant instant) {
        return words.day(instant.atZone(shop.zone()).toLocalDate());
    }
}
