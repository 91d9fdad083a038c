package dev.comptoir.catalog.product.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.Map;

/** Which prices the store can ask: its own currency, from zero to a billion. */
public record PriceRule(String currency) {

    private static final long MOST_UNITS = 1_000_000_000L;

    /** Gives the price back, or says why it cannot be asked. */
    public Money checked(Money price) {
        checkCurrency(price.currency());
        if (price.isNegative() || price.isMoreThan(most())) {
            throw new DomainException(
                    "price-out-of-range",
                    Kind.RULE_BROKEN,
                    "A price is from 0 to " + most() + ".",
                    Map.of("price", price.amount(), "max", most().amount()));
        }
        return price;
    }

    public void checkCurrency(String given) {
        if (!currency.equals(given)) {
            throw new DomainException(
                    "foreign-currency",
                    Kind.RULE_BROKEN,
                    "This store sells in " + currency + ", not in " + given + ".",
                    Map.of("currency", given, "storeCurrency", currency));
        }
    }

    private Money most() {
        return Money.parse(Long.toString(MOST_UNITS), currency);
    }
}
