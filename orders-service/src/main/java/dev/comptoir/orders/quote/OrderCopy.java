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
import dev.comptoir.orders.pricing.domain.DueTax;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private final Map<UUID, Integer> rates;

    private OrderCopy(OrderView order, Map<UUID, Integer> rates) {
        Money none = Money.zero(order.totals().total().currency());
        this.order = order;
        this.rates = rates;
        this.lineTax = order.lines().stream().map(LinePart::tax).reduce(none, Money::plus);
        this.shown = order.lines().stream().map(OrderCopy::shown).reduce(none, Money::plus);
        this.isTaxIncluded =
                order.lines().stream().anyMatch(line -> !shown(line).equals(line.total()));
    }

    /** @param rates in hundredths of a percent, by line, of those lines whose rate was written down */
    static CreateOrderRequest of(OrderView order, Map<UUID, Integer> rates) {
        return new OrderCopy(order, rates).request();
    }

    private CreateOrderRequest request() {
        OrderView.CustomerPart customer = order.customer();
        return new CreateOrderRequest(
                new CustomerV1(
                        customer.email(), customer.name(), customer.phone(), customer.locale(), customer.vatNumber()),
                order.billingAddress(),
                order.shippingAddress(),
                lines(),
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

    private List<Line> lines() {
        List<Money> shares = off().isNegative()
                ? Collections.nCopies(order.lines().size(), Money.zero(shown.currency()))
                : off().allocate(order.lines().stream()
                        .map(line -> shown(line).minor())
                        .toList());
        return IntStream.range(0, shares.size())
                .mapToObj(at -> line(order.lines().get(at), shares.get(at)))
                .toList();
    }

    /** At the rate that gives its tax, so that another quantity has another tax; else with that tax. */
    private Line line(LinePart line, Money share) {
        String percent = Optional.ofNullable(rates.get(line.id()))
                .map(Percentage::new)
                .filter(rate -> DueTax.at(rate)
                        .on(shown(line).minus(share), isTaxIncluded)
                        .equals(line.tax()))
                .map(rate ->
                        new BigDecimal(rate.toString()).stripTrailingZeros().toPlainString())
                .orElse(null);
        return new Line(
                line.sku().isBlank() ? null : line.sku(),
                line.productId(),
                line.name(),
                line.imageUrl(),
                line.quantity(),
                line.unitPrice(),
                percent,
                percent == null ? line.tax() : null,
                line.fileGuid(),
                !line.digital());
    }

    /** All that was off the goods, as the customer saw it. */
    private Money off() {
        Money paid = order.totals().subtotal().minus(order.totals().discountTotal());
        return shown.minus(isTaxIncluded ? paid.plus(lineTax) : paid);
    }

    private List<Discount> discounts() {
        Money off = off();
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
