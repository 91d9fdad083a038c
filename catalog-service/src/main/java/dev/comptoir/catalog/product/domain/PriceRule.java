package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.Money;
import java.time.LocalDate;

/**
 * Which prices the store can ask: its own currency, from zero to a billion.
 *
 * @param today of the store, by which sales begin and end
 */
public record PriceRule(String currency, LocalDate today) {

    private static final long MOST_UNITS = 1_000_000_000L;

    public Money checkedOrNone(Money price) {
        return price == null ? null : checked(price);
    }

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
