package dev.comptoir.orders.edit.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.pricing.domain.DueTax;
import dev.comptoir.orders.pricing.domain.PlaceTaxes;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.pricing.domain.TaxRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A locked order with its rows, about to be edited; reads out of its amounts how it was priced.
 *
 * @param place the taxes of where it goes
 * @param byHand what the merchant took off so far, as the customer sees it
 */
public record EditCase(Order order, List<OrderLine> lines, PriceRules rules, PlaceTaxes place, Money byHand) {

    public EditCase {
        lines = List.copyOf(lines);
    }

    /** Whether its prices contain the tax; the store's rule counts where its amounts do not say. */
    boolean isTaxIncluded() {
        if (lines.stream().anyMatch(line -> !shown(line).equals(line.total()))) {
            return true;
        }
        return lines.stream().allMatch(line -> line.tax().isZero()) && rules.isTaxIncluded();
    }

    /** Everything that is off the goods, as the customer sees it. */
    Money discount() {
        Money paid = order.totals().subtotal().minus(order.totals().discount());
        Money shown = lines.stream().map(EditCase::shown).reduce(none(), Money::plus);
        return shown.minus(isTaxIncluded() ? paid.plus(lineTax()) : paid);
    }

    /** The part of it that is not the merchant's to change: from codes and rules. */
    Money discountOfRules() {
        Money rest = discount().minus(byHand);
        return rest.isNegative() ? none() : rest;
    }

    Money fee() {
        Money fee = order.totals().shipping();
        return isTaxIncluded() ? fee.plus(feeTax()) : fee;
    }

    /** Tax that belongs to no row was charged on the shipping fee. */
    Money feeTax() {
        return order.totals().tax().minus(lineTax());
    }

    /**
     * How a row is taxed: at the rate that explains its tax, its own first, then those of the place and of the store, else in
     * the same proportion.
     */
    DueTax taxOf(OrderLine line) {
        List<Money> shares = discount()
                .allocate(lines.stream().map(each -> shown(each).minor()).toList());
        Money base = shown(line).minus(shares.get(lines.indexOf(line)));
        return rates(line)
                .map(DueTax::at)
                .filter(tax -> tax.on(base, isTaxIncluded()).equals(line.tax()))
                .findFirst()
                .orElseGet(() -> DueTax.like(line.tax(), base));
    }

    private Stream<Percentage> rates(OrderLine line) {
        Stream<Percentage> own = Stream.ofNullable(line.taxBasisPoints()).map(Percentage::new);
        Stream<TaxRule> ofPlace = Stream.of(place.of(line.sku()), place.standard(), TaxRule.NONE);
        return Stream.concat(own, Stream.concat(ofPlace, rules.taxes().stream()).map(TaxRule::rate));
    }

    private Money lineTax() {
        return lines.stream().map(OrderLine::tax).reduce(none(), Money::plus);
    }

    private Money none() {
        return Money.zero(order.currency());
    }

    private static Money shown(OrderLine line) {
        return line.unitPrice().times(line.quantity());
    }
}
