package dev.comptoir.orders.orderimport.domain;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How the store writes its own order numbers. */
public record NumberSeries(String prefix, String suffix) {

    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,10}");

    /** The number of an order that is written as the store's own are; empty for one of another series. */
    public OptionalLong numberOf(String orderNumber) {
        boolean isLongEnough = orderNumber.length() > prefix.length() + suffix.length();
        if (!isLongEnough || !orderNumber.startsWith(prefix) || !orderNumber.endsWith(suffix)) {
            return OptionalLong.empty();
        }
        String digits = orderNumber.substring(prefix.length(), orderNumber.length() - suffix.length());
        return DIGITS.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
