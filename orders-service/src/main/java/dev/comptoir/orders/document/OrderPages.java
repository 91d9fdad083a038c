package dev.comptoir.orders.document;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.document.PdfPage.Block;
import dev.comptoir.orders.document.PdfPage.Column;
import dev.comptoir.orders.document.PdfPage.Fact;
import dev.comptoir.orders.document.PdfPage.Sum;
import dev.comptoir.orders.document.PdfPage.Table;
import dev.comptoir.orders.order.OrderView;
import dev.comptoir.orders.order.OrderView.RefundPart;
import dev.comptoir.orders.order.OrderView.TotalsPart;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what goes with an order as it stands: packing slip, sales receipt, refund receipt. */
final class OrderPages {

    private final OrderView order;
    private final PrintedShop shop;
    private final PdfWords words;
    private final PdfMessages messages;

    private OrderPages(OrderView order, PrintedShop shop, PdfWords words) {
        this.order = order;
        this.shop = shop;
        this.words = words;
        this.messages = words.messages();
    }

    /** In the customer's language, else in the shop's. */
    static OrderPages of(OrderView order, PrintedShop shop) {
        return new OrderPages(order, shop, PdfWords.of(order.customer().locale(), shop.locale()));
    }

    /** What goes into the parcel: without prices, as others may open it. */
    PdfPage packingSlip() {
        List<Column> columns = List.of(
                new Column(messages.sku(), "plain"),
                new Column(messages.description(), "name"),
                new Column(messages.quantity(), "number"),
                new Column(messages.toShip(), "number"));
        List<List<String>> rows = order.lines().stream()
                .filter(line -> !line.digital())
                .map(line -> List.of(
                        line.sku(),
                        line.name(),
                        String.valueOf(line.quantity()),
                        String.valueOf(line.quantity() - line.shippedQuantity())))
                .toList();
        List<Fact> facts = facts();
        if (order.shipping() != null) {
            facts.add(new Fact(messages.shipping(), order.shipping().name()));
        }
        return page(messages.packingSlip(), facts, Table.of(columns, rows), List.of(), wishes());
    }

    /** What the customer asked for and what is to be written to the one who gets the parcel. */
    private List<String> wishes() {
        return Stream.of(
                        note(messages.giftMessage(), order.giftMessage()),
                        note(messages.remark(), order.customerRemark()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> note(String label, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(words.label(label) + text);
    }

    PdfPage salesReceipt() {
        List<Fact> facts = facts();
        String methods = order.payments().stream()
                .filter(payment -> payment.reversedAt() == null)
                .map(OrderView.PaymentPart::method)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!methods.isEmpty()) {
            facts.add(new Fact(messages.paymentMethod(), methods));
        }
        return page(messages.salesReceipt(), facts, priced(), sums(order.totals()), List.of());
    }

    PdfPage refundReceipt(RefundPart refund) {
        List<Fact> facts = facts();
        facts.set(1, new Fact(messages.date(), day(refund.issuedAt())));
        List<Sum> sums = new ArrayList<>();
        add(sums, messages.shipping(), refund.shippingAmount());
        sums.add(new Sum(messages.refundedAmount(), words.amount(refund.amount()), true));
        List<String> notes = refund.showReasonToCustomer() && refund.reason() != null
                ? List.of(words.label(messages.reason()) + refund.reason())
                : List.of();
        return page(messages.refundReceipt(), facts, Table.NONE, sums, notes);
    }

    private Table priced() {
        List<Column> columns = List.of(
                new Column(messages.sku(), "plain"),
                new Column(messages.description(), "name"),
                new Column(messages.quantity(), "number"),
                new Column(messages.net(), "number"));
        return Table.of(
                columns,
                order.lines().stream()
                        .map(line -> List.of(
                                line.sku(), line.name(), String.valueOf(line.quantity()), words.amount(line.total())))
                        .toList());
    }

    private List<Sum> sums(TotalsPart totals) {
        List<Sum> sums = new ArrayList<>();
        add(sums, messages.subtotal(), totals.subtotal());
        add(
                sums,
                DiscountNames.label(messages.discount(), discounts()),
                totals.discountTotal().negated());
        add(sums, messages.shipping(), totals.shippingTotal());
        add(sums, messages.taxTotal(), totals.taxTotal());
        sums.add(new Sum(messages.total(), words.amount(totals.total()), true));
        add(sums, messages.paid(), totals.paidTotal());
        add(sums, messages.refunded(), totals.refundedTotal());
        // The receipt goes to the buyer, who is not asked again for money that went back.
        if (order.paymentStatus() != PaymentStatus.REFUNDED) {
            add(sums, messages.due(), totals.dueTotal());
        }
        return sums;
    }

    private List<String> discounts() {
        return Stream.concat(
                        order.discounts().stream().map(discount -> words.discount(discount.name(), discount.percent())),
                        order.merchantDiscounts().stream()
                                .map(discount -> words.discount(discount.label(), discount.percent())))
                .toList();
    }

    private void add(List<Sum> sums, String label, Money amount) {
        if (!amount.isZero()) {
            sums.add(new Sum(label, words.amount(amount), false));
        }
    }

    private PdfPage page(String title, List<Fact> facts, Table lines, List<Sum> sums, List<String> notes) {
        return new PdfPage(
                words.language().tag(),
                title,
                order.orderNumber(),
                messages.page(),
                messages.pageOf(),
                shop.logo(),
                shop.printedName(),
                shop.printedLines(words),
                facts,
                blocks(),
                lines,
                Table.NONE,
                sums,
                notes,
                List.of(shop.printedName()));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.order(), order.orderNumber()));
        facts.add(new Fact(messages.orderDate(), day(order.placedAt())));
        return facts;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        block(blocks, messages.deliveredTo(), order.shippingAddress());
        block(blocks, messages.billedTo(), order.billingAddress());
        return blocks;
    }

    private void block(List<Block> blocks, String title, AddressV1 address) {
        if (address != null) {
            blocks.add(new Block(title, words.address(address)));
        }
    }

    private String day(Instant instant) {
        return words.day(instant.atZone(shop.zone()).toLocalDate());
    }
}
