package dev.comptoir.orders.orderimport.file;

import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares what Shopify says of the whole order among its lines: the discount by their prices, the tax by what is paid for
 * them and for shipping. Where prices include tax, it is taken out of them, so that totals before tax and tax come to what
 * was paid.
 *
 * @param prices of the lines, all units together, as the shop showed them
 * @param isTaxed whether a line is taxed
 */
record ShopifyTaxes(
        List<Money> prices, List<Boolean> isTaxed, Money discount, Money shipping, Money tax, boolean isTaxIncluded) {

    /** What a line comes to: before tax and discount, its share of the discount before tax, its tax. */
    record Share(Money total, Money discount, Money tax) {}

    List<Share> shares() {
        List<Money> discounts = discount.allocate(weights(prices));
        List<Money> paid = new ArrayList<>();
        List<Long> taxed = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            paid.add(prices.get(i).minus(discounts.get(i)));
            taxed.add(isTaxed.get(i) ? paid.get(i).minor() : 0L);
        }
        taxed.add(shipping.minor());
        List<Money> taxes = tax.allocate(taxed);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            shares.add(share(prices.get(i), paid.get(i), taxes.get(i)));
        }
        return shares;
    }

    private Share share(Money price, Money paid, Money lineTax) {
        if (!isTaxIncluded) {
            return new Share(price, price.minus(paid), lineTax);
        }
        Money net = paid.minus(lineTax);
        Money total = paid.isZero() ? price : part(price, net, paid);
        return new Share(total, total.minus(net), lineTax);
    }

    private static Money part(Money price, Money net, Money paid) {
        BigDecimal whole = BigDecimal.valueOf(price.minor()).multiply(BigDecimal.valueOf(net.minor()));
        long minor = whole.divide(BigDecimal.valueOf(paid.minor()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return Money.ofMinor(minor, price.currency());
    }

    private static List<Long> weights(List<Money> amounts) {
        return amounts.stream().map(Money::minor).toList();
    }
}
