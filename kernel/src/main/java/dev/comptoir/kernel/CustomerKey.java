package dev.comptoir.kernel;

import java.util.Locale;

/**
 * Who counts as one customer, for uses of a discount per customer and for the campaign that has a customer: neither letter case
 * nor a +tag makes another one of an address.
 */
public final class CustomerKey {

    private CustomerKey() {}

    public static String of(String email) {
        String plain = email.strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        int plus = plain.indexOf('+');
        return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
    }
}
