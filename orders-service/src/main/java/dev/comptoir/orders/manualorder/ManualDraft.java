package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Discount;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Shipping;
import dev.comptoir.orders.pricing.domain.DraftLine;
import dev.comptoir.orders.pricing.domain.DraftOrder;
import dev.comptoir.orders.pricing.domain.DueTax;
import dev.comptoir.orders.pricing.domain.PlaceTaxes;
import dev.comptoir.orders.pricing.domain.PriceRules;
import java.util.List;
import java.util.stream.IntStream;

/** A written order in the words of the rule that prices it; refuses amounts the store cannot have. */
final class ManualDraft {

    private final CreateOrderRequest request;
    private final PriceRules rules;
    private final PlaceTaxes place;
    private final Money goods;
    private final List<DiscountV1> discounts;

    ManualDraft(CreateOrderRequest request, PriceRules rules) {
        this.request = request;
        this.rules = rules;
        this.place = place();
        this.goods = goods();
        List<Discount> given = request.discounts() == null ? List.of() : request.discounts();
        this.discounts = IntStream.range(0, given.size())
                .mapToObj(index -> discount(index, given.get(index)))
                .toList();
    }

    List<DiscountV1> discounts() {
        return discounts;
    }

    DraftOrder order() {
        Money none = Money.zero(rules.currency());
        Money off = discounts.stream().map(DiscountV1::amount).reduce(none, Money::plus);
        List<DraftLine> lines = IntStream.range(0, request.lines().size())
                .mapToObj(index -> line(index, request.lines().get(index)))
                .toList();
        return new DraftOrder(rules.currency(), rules.isTaxIncluded(), lines, off, fee(none), feeTax());
    }

    private Money goods() {
        Money sum = Money.zero(rules.currency());
        for (int i = 0; i < request.lines().size(); i++) {
            Line line = request.lines().get(i);
            sum = sum.plus(
                    amount("/lines/" + i + "/unitPrice", line.unitPrice()).times(line.quantity()));
        }
        return sum;
    }

    private DraftLine line(int index, Line line) {
        if (line.tax() != null && line.taxPercent() != null) {
            throw CreateOrderProblem.taxUnclear(index);
        }
        return new DraftLine(line.quantity(), line.unitPrice(), tax(index, line));
    }

    private DueTax tax(int index, Line line) {
        if (line.tax() != null) {
            return DueTax.of(amount("/lines/" + index + "/tax", line.tax()));
        }
        return DueTax.at(
                line.taxPercent() == null
                        ? place.of(line.sku()).rate()
                        : percent("/lines/" + index + "/taxPercent", line.taxPercent()));
    }

    private DiscountV1 discount(int index, Discount discount) {
        boolean isPercent = discount.percent() != null;
        if (isPercent == (discount.amount() != null)) {
            throw CreateOrderProblem.discountUnclear(index);
        }
        Money off = isPercent
                ? goods.times(percent("/discounts/" + index + "/percent", discount.percent()))
                : amount("/discounts/" + index + "/amount", discount.amount());
        return new DiscountV1(discount.label().strip(), off, discount.percent());
    }

    private Money fee(Money none) {
        Shipping shipping = request.shipping();
        if (shipping == null) {
            return none;
        }
        if (rules.method() == null) {
            throw CreateOrderProblem.unknownMethod(shipping.methodId());
        }
        return shipping.price() == null ? rules.method().priceFor(goods) : amount("/shipping/price", shipping.price());
    }

    private DueTax feeTax() {
        Shipping shipping = request.shipping();
        if (shipping != null && shipping.tax() != null) {
            return DueTax.of(amount("/shipping/tax", shipping.tax()));
        }
        return place.standard().appliesToShipping() ? DueTax.at(place.standard().rate()) : DueTax.NONE;
    }

    private static Percentage percent(String pointer, String given) {
        try {
            return Percentage.parse(given);
        } catch (DomainException refusal) {
            throw refusal.at(pointer);
        }
    }

    private PlaceTaxes place() {
        AddressV1 address = request.shippingAddress() == null ? request.billingAddress() : request.shippingAddress();
        return address == null ? rules.at(null, null) : rules.at(address.country(), address.region());
    }

    private Money amount(String pointer, Money amount) {
        if (!amount.currency().equals(rules.currency())) {
            throw CreateOrderProblem.foreignCurrency(pointer, rules.currency());
        }
        if (amount.isNegative()) {
            throw CreateOrderProblem.negative(pointer);
        }
        return amount;
    }
}
