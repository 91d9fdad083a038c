package dev.comptoir.orders.quote;

import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Discount;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Payment;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Shipping;
import dev.comptoir.orders.order.OrderMerchantDiscount;
import dev.comptoir.orders.order.OrderView;
import dev.comptoir.orders.order.OrderView.LinePart;
import dev.comptoir.orders.order.OrderView.PaymentPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An order written as orders by hand are, so that it comes to the same. */
final class OrderCopy {

    /** What codes and rules took off. */
    private static final String OTHERS = "Discount";

    private static final int MOST_DISCOUNTS = 20;

    private final OrderView order;
    private final Money lineTax;
    private final Money shown;
    private final boolean isTaxIncluded;

    private OrderCopy(OrderView order) {
        Money none = Money.zero(order.totals().total().currency());
        this.order = order;
        this.lineTax = order.lines().stream().map(LinePart::tax).reduce(none, Money::plus);
        this.shown = order.lines().stream().map(OrderCopy::shown).reduce(none, Money::plus);
        this.isTaxIncluded =
                order.lines().stream().anyMatch(line -> !shown(line).equals(line.total()));
    }

    static CreateOrderRequest of(OrderView order) {
        return new OrderCopy(order).request();
    }

    private CreateOrderRequest request() {
        OrderView.CustomerPart customer = order.customer();
        return new CreateOrderRequest(
                new CustomerV1(
                        customer.email(), customer.name(), customer.phone(), customer.locale(), customer.vatNumber()),
                order.billingAddress(),
                order.shippingAddress(),
                order.lines().stream().map(OrderCopy::line).toList(),
                discounts(),
                shipping(),
                null,
                null,
                payment(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Line line(LinePart line) {
        return new Line(
                line.sku().isBlank() ? null : line.sku(),
                line.productId(),
                line.name(),
                line.imageUrl(),
                line.quantity(),
                line.unitPrice(),
                null,
                line.tax(),
                line.fileGuid(),
                !line.digital());
    }

    /** All that was off the goods, as the customer saw it. */
    private List<Discount> discounts() {
        Money paid = order.totals().subtotal().minus(order.totals().discountTotal());
        Money off = shown.minus(isTaxIncluded ? paid.plus(lineTax) : paid);
        List<Discount> byHand =
                order.merchantDiscounts().stream().map(this::discount).toList();
        Money rest = order.merchantDiscounts().stream()
                .map(OrderMerchantDiscount::amount)
                .reduce(off, Money::minus);
        if (rest.isZero()) {
            return byHand;
        }
        boolean isPart = rest.isPositive() && byHand.size() < MOST_DISCOUNTS;
        return isPart
                ? Stream.concat(byHand.stream(), Stream.of(new Discount(OTHERS, rest, null)))
                        .toList()
                : off.isPositive() ? List.of(new Discount(OTHERS, off, null)) : List.of();
    }

    /** A percentage only as long as it comes to the same: the rows may have changed since. */
    private Discount discount(OrderMerchantDiscount given) {
        boolean isPercent = given.percent() != null
                && shown.times(Percentage.parse(given.percent())).equals(given.amount());
        return isPercent
                ? new Discount(given.label(), null, given.percent())
                : new Discount(given.label(), given.amount(), null);
    }

    private Shipping shipping() {
        if (order.shipping() == null) {
            return null;
        }
        Money tax = order.totals().taxTotal().minus(lineTax);
        Money price = order.shipping().price();
        return new Shipping(order.shipping().methodId(), isTaxIncluded ? price.plus(tax) : price, tax);
    }

    private Payment payment() {
        return Optional.ofNullable(order.paymentMethod())
                .or(() -> order.payments().stream().map(PaymentPart::method).findFirst())
                .map(method -> new Payment("AWAITING_PAYMENT", method, null))
                .orElse(null);
    }

    private static Money shown(LinePart line) {
        return line.unitPrice().times(line.quantity());
    }
}
