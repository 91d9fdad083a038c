package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.Money;

/** Which prices the store can ask: its own currency, from zero to a billion. */
public record PriceRule(String currency) {

    private static final long MOST_UNITS = 1_000_000_000L;

    /** Returns the price, or says why it cannot be asked. */
    public Money checked(Money price) {
        checkCurrency(price.currency());
        if (price.isNegative() || price.isMoreThan(most())) {
            throw ProductProblem.priceOutOfRange(price, most());
        }
        return price;
    }

    public void checkCurrency(String given) {
        if (!currency.equals(given)) {
            throw ProductProblem.foreignCurrency(given, currency);
        }
    }

    private Money most() {
        return Money.parse(Long.toString(MOST_UNITS), currency);
    }
}
