package dev.comptoir.orders.document;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.orders.document.PdfPage.Block;
import dev.comptoir.orders.document.PdfPage.Column;
import dev.comptoir.orders.document.PdfPage.Fact;
import dev.comptoir.orders.document.PdfPage.Table;
import dev.comptoir.orders.order.OrderView;
import dev.comptoir.orders.returns.ReturnView;
import java.util.ArrayList;
import java.util.List;

/** Prints what a customer puts into the parcel that goes back: where to, what and why, without prices. */
record ReturnPage(ReturnView goods, OrderView order, PrintedShop shop, PdfWords words) {

    /** In the customer's language, else in the shop's. */
    static PdfPage of(ReturnView goods, OrderView order, PrintedShop shop) {
        PdfWords words = PdfWords.of(order.customer().locale(), shop.locale());
        return new ReturnPage(goods, order, shop, words).page();
    }

    private PdfPage page() {
        PdfMessages messages = words.messages();
        return new PdfPage(
                words.language().tag(),
                messages.returnSlip(),
                goods.returnNumber(),
                messages.page(),
                messages.pageOf(),
                shop.logo(),
                shop.printedName(),
                shop.printedLines(words),
                facts(messages),
                blocks(messages),
                lines(messages),
                Table.NONE,
                List.of(),
                List.of(messages.putIntoParcel(goods.returnNumber())),
                List.of(shop.printedName()));
    }

    private List<Fact> facts(PdfMessages messages) {
        String day = words.day(goods.createdAt().atZone(shop.zone()).toLocalDate());
        return List.of(
                new Fact(messages.returnNumber(), goods.returnNumber()),
                new Fact(messages.date(), day),
                new Fact(messages.order(), goods.orderNumber()));
    }

    private List<Block> blocks(PdfMessages messages) {
        List<String> shopLines = new ArrayList<>();
        shopLines.add(shop.printedName());
        shopLines.addAll(words.address(shop.printedAddress()));
        AddressV1 home = order.shippingAddress() == null ? order.billingAddress() : order.shippingAddress();
        List<String> customer = home == null ? List.of(order.customer().name()) : words.address(home);
        return List.of(new Block(messages.sendTo(), shopLines), new Block(messages.sentBy(), customer));
    }

    private Table lines(PdfMessages messages) {
        List<Column> columns = List.of(
                new Column(messages.sku(), "plain"),
                new Column(messages.description(), "name"),
                new Column(messages.quantity(), "number"),
                new Column(messages.reason(), "name"));
        return Table.of(
                columns,
                goods.lines().stream()
                        .map(line -> List.of(line.sku(), line.name(), String.valueOf(line.quantity()), line.reason()))
                        .toList());
    }
}
