package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Percentage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What is written beside a sum of discounts: so many of their names as fit. */
public final class DiscountNames {

    private static final int SHOWN = 3;
    private static final String MORE = ", …";

    private DiscountNames() {}

    /** Empty for none. */
    public static String of(List<String> names) {
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return names.size() > SHOWN ? shown + MORE : shown;
    }

    /**
     * What its customer knows one by.
     *
     * @param percent of the goods; null where an amount was taken off. A name that says it itself is enough
     */
    public static String one(String name, String percent, Locale locale) {
        return percent == null ? name : one(name, Percentage.parse(percent), locale);
    }

    private static String one(String name, Percentage percent, Locale locale) {
        String digits = new BigDecimal(percent.toString()).stripTrailingZeros().toPlainString();
        if (name.matches(".*(?<!\\d)(?<!\\d[.,])" + digits.replace(".", "[.,]") + "\\h*%.*")) {
            return name;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return name + " " + format.format(percent.fraction());
    }

    /** The word alone where nothing is known. */
    public static String label(String word, List<String> names) {
        return names.isEmpty() ? word : word + " (" + of(names) + ")";
    }
}
