package dev.comptoir.platform.mail;

import dev.comptoir.kernel.Money;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes money the way a language does, with all decimals of its currency. */
public final class Amounts {

    private static final Map<Amounts.Kind, NumberFormat> FORMATS = new ConcurrentHashMap<>();

    private record Kind(Language language, String currency) {}

    private Amounts() {}

    public static String format(Money money, Language language) {
        NumberFormat format = FORMATS.computeIfAbsent(new Kind(language, money.currency()), Amounts::create);
        // A number format keeps state while it writes: each use has its own.
        return ((NumberFormat) format.clone()).format(money.toDecimal());
    }

    private static NumberFormat create(Kind kind) {
        NumberFormat format = NumberFormat.getCurrencyInstance(kind.language().locale());
        int decimals = Money.exponent(kind.currency());
        format.setCurrency(Currency.getInstance(kind.currency()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
