package dev.comptoir.localstack.payment;

import java.util.Set;

/** Which amounts Stripe takes. */
final class StripeMoney {

    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final Set<String> PADDED = Set.of("isk", "ugx");
    private static final long LEAST = 50;

    private StripeMoney() {}

    static void check(long amount, String currency) {
        if (!currency.matches("[a-z]{3}")) {
            throw StripeRefusal.invalid(null, "Invalid currency: " + currency, "currency");
        }
        if (amount < LEAST) {
            throw StripeRefusal.invalid(
                    "amount_too_small", "Amount must be at least " + LEAST + " " + currency, "amount");
        }
        boolean isUneven =
                THREE_DECIMALS.contains(currency) && amount % 10 != 0 || PADDED.contains(currency) && amount % 100 != 0;
        if (isUneven) {
            throw StripeRefusal.invalid(null, "The amount has more decimals than " + currency + " takes.", "amount");
        }
    }
}
