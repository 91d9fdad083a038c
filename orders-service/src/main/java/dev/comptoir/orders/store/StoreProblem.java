package dev.comptoir.orders.store;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;

/** Why a store profile is refused. */
public final class StoreProblem {

    private StoreProblem() {}

    /** The very first start has not written the profile yet. */
    public static DomainException notReady() {
        return UNAVAILABLE.refusal("store-not-ready", "The store is being set up. Try again.");
    }

    static DomainException currencyFixed(String currency) {
        return CONFLICT.refusal(
                        "currency-fixed", "There are orders in %s; the currency cannot change any more.", currency)
                .at("/currency")
                .with("currency", currency);
    }

    static DomainException unknownCurrency(String currency) {
        return RULE_BROKEN
                .refusal("unknown-value", "There is no currency %s in ISO 4217.", currency)
                .at("/currency");
    }

    static DomainException unknownTimeZone(String zone) {
        return RULE_BROKEN
                .refusal("unknown-value", "There is no time zone %s in the IANA database.", zone)
                .at("/timeZone");
    }
}
