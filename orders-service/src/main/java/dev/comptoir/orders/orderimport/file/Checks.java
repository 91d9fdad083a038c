package dev.comptoir.orders.orderimport.file;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.orderimport.domain.BadRow;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of single values that every format has. */
final class Checks {

    private static final Pattern EMAIL = Pattern.compile(FieldRules.EMAIL);

    private Checks() {}

    /** In small letters; empty stays empty. */
    static String email(String column, String given) {
        String email = given.strip().toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new BadRow(column, "invalid-email", given + " is no e-mail address.");
        }
        return email;
    }

    static String country(String column, String given) {
        if (!Countries.isKnown(given)) {
            throw new BadRow(column, "unknown-country", Countries.advice(given));
        }
        return given;
    }

    static String currency(String column, String given) {
        try {
            Money.exponent(given);
            return given;
        } catch (InvalidMoney refusal) {
            throw new BadRow(column, "unknown-currency", given + ": " + refusal.getMessage());
        }
    }
}
