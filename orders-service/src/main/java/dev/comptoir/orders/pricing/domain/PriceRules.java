package dev.comptoir.orders.pricing.domain;

import dev.comptoir.kernel.Money;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the store has set that decides prices.
 *
 * @param isTaxIncluded whether the store's prices contain the tax
 * @param method the shipping method that was asked for; null when there is none
 */
public record PriceRules(String currency, boolean isTaxIncluded, List<TaxRule> taxes, Method method) {

    public PriceRules {
        taxes = List.copyOf(taxes);
    }

    /**
     * A shipping method.
     *
     * @param freeFrom goods of at least this much travel free; null when never
     */
    public record Method(UUID id, String name, Money price, Money freeFrom) {

        public Money priceFor(Money goods) {
            boolean isFree = freeFrom != null && goods.compareTo(freeFrom) >= 0;
            return isFree ? Money.zero(price.currency()) : price;
        }
    }

    /** The one tax due at a place: a region's own before its country's, of equals the highest. */
    public TaxRule taxIn(String country, String region) {
        return taxes.stream()
                .filter(tax -> tax.isDueIn(country, region))
                .max(Comparator.comparing((TaxRule tax) -> !tax.region().isEmpty())
                        .thenComparingInt(tax -> tax.rate().basisPoints()))
                .orElse(TaxRule.NONE);
    }
}
