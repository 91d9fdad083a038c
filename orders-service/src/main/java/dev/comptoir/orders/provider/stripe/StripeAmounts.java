package dev.comptoir.orders.provider.stripe;

import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.Locale;
import java.util.Set;

/** Money as Stripe writes it: mostly minor units, with its own idea of how many some currencies have. */
final class StripeAmounts {

    /** Whole units only, also where the currency has smaller ones. */
    private static final Set<String> NO_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** Refuses an amount with more decimals than Stripe takes of its currency. */
    static long of(Money money) {
        int shift = decimals(money.currency()) - Money.exponent(money.currency());
        long amount = shifted(money.minor(), shift);
        boolean isExact = shifted(amount, -shift) == money.minor();
        // The last of three decimals must be zero: cards know two.
        if (!isExact || THREE_DECIMALS.contains(money.currency()) && amount % 10 != 0) {
            throw Kind.RULE_BROKEN
                    .refusal(
                            "amount-not-payable",
                            "The payment provider takes no such fraction of %s.",
                            money.currency())
                    .with("amount", money);
        }
        return amount;
    }

    static Money money(long amount, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        return Money.ofMinor(shifted(amount, Money.exponent(code) - decimals(code)), code);
    }

    static String currency(Money money) {
        return money.currency().toLowerCase(Locale.ROOT);
    }

    /** Of ISK and UGX Stripe writes two decimals that are always zero. */
    private static int decimals(String currency) {
        if (NO_DECIMALS.contains(currency)) {
            return 0;
        }
        return THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    private static long shifted(long amount, int decimals) {
        long factor = 1;
        for (int i = 0; i < Math.abs(decimals); i++) {
            factor *= 10;
        }
        return decimals < 0 ? amount / factor : Math.multiplyExact(amount, factor);
    }
}
