package dev.comptoir.orders.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders in memory, for the tests of rules: 48.60 EUR as {@code Cart} unless told otherwise. */
public final class OrderFixture {

    private final Order order = new Order();
    private final List<OrderLine> lines = new ArrayList<>();

    private OrderFixture(String currency) {
        order.id = UUID.randomUUID();
        order.cartId = UUID.randomUUID();
        order.version = 1;
        order.orderNumber = "7";
        order.lifecycle = Lifecycle.PLACED;
        order.paymentStatus = PaymentStatus.AWAITING_PAYMENT;
        order.customer = OrderCustomer.of(new Customer("ann@example.test", "Ann", "", "en", null));
        order.money = new OrderMoney();
        order.money.currency = currency;
    }

    public static OrderFixture in(String currency) {
        return new OrderFixture(currency);
    }

    /** Two shirts at 10.00, a book at 15.50, 20 % tax, 5.00 shipping taxed too. */
    public static OrderFixture usual() {
        return in("EUR")
                .line("SHIRT-M", 2, 2000, 400)
                .line("BOOK", 1, 1550, 310)
                .shipping(500, 100);
    }

    public OrderFixture line(String sku, int quantity, long totalMinor, long taxMinor) {
        OrderLine line = new OrderLine();
        line.id = UUID.randomUUID();
        line.orderId = order.id;
        line.position = lines.size();
        line.sku = sku;
        line.name = sku;
        line.quantity = quantity;
        line.currency = order.money.currency;
        line.unitPriceMinor = totalMinor / quantity;
        line.totalMinor = totalMinor;
        line.taxMinor = taxMinor;
        line.takesStock = true;
        lines.add(line);
        order.money.subtotalMinor += totalMinor;
        order.money.taxMinor += taxMinor;
        return sum();
    }

    /** The rate that is written down of the last line. */
    public OrderFixture at(int basisPoints) {
        lines.getLast().taxBasisPoints = basisPoints;
        return this;
    }

    public OrderFixture shipping(long feeMinor, long taxMinor) {
        order.money.shippingMinor = feeMinor;
        order.money.taxMinor += taxMinor;
        return sum();
    }

    public OrderFixture discount(long minor) {
        order.money.discountMinor = minor;
        return sum();
    }

    public OrderFixture paid(long minor) {
        order.money.paidMinor = minor;
        order.paymentStatus =
                new Balance(order.money.totalMinor, minor, order.money.refundedMinor, 0, Goods.TO_DELIVER).status();
        return this;
    }

    public OrderFixture allPaid() {
        return paid(order.money.totalMinor);
    }

    public OrderFixture digital(int line) {
        lines.get(line).isDigital = true;
        return this;
    }

    public OrderFixture is(Lifecycle lifecycle) {
        order.lifecycle = lifecycle;
        return this;
    }

    public Order order() {
        return order;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public OrderLine line(int index) {
        return lines.get(index);
    }

    private OrderFixture sum() {
        order.money.totalMinor = order.money.subtotalMinor
                - order.money.discountMinor
                + order.money.shippingMinor
                + order.money.taxMinor;
        return this;
    }
}
