package dev.comptoir.orders.order.domain;

import java.util.List;

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

    /** The word alone where nothing is known. */
    public static String label(String word, List<String> names) {
        return names.isEmpty() ? word : word + " (" + of(names) + ")";
    }
}
