package dev.comptoir.orders.orderimport.file;

import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.platform.json.TextRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The named values of an order or of one of its lines, read as what they should be; what they are not is a BadRow. */
final class Fields {

    /** Texts from here on may have lines. */
    private static final int LONG = 300;

    private static final Pattern UNITS = Pattern.compile("-?\\d{0,9}");

    private final Map<String, String> values;

    Fields(Map<String, String> values) {
        this.values = values;
    }

    boolean has(String key) {
        return !raw(key).isEmpty();
    }

    /** Empty when it is not there. */
    String text(String key, int longest) {
        String text = raw(key);
        if (text.length() > longest) {
            throw new BadRow(
                    key, "too-long", "%s has at most %d characters, not %d.".formatted(key, longest, text.length()));
        }
        if (!TextRule.LINES.allows(text) || longest <= LONG && text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRow(key, "invalid-character", key + " has " + TextRule.LINES.refused() + ".");
        }
        return text;
    }

    String textOrNull(String key, int longest) {
        String text = text(key, longest);
        return text.isBlank() ? null : text;
    }

    String needed(String key, int longest) {
        String text = text(key, longest);
        if (text.isBlank()) {
            throw new BadRow(key, "missing-value", "The order has no " + key + ".");
        }
        return text;
    }

    private String raw(String key) {
        return values.getOrDefault(key, "");
    }

    /** Null when it is not there. */
    Instant time(String key) {
        String text = raw(key);
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new BadRow(key, "invalid-time", text + " is no time such as 2026-03-01T09:30:00Z.");
        }
    }

    Instant neededTime(String key) {
        needed(key, LONG);
        return time(key);
    }

    /** The other when it is not there. */
    Money amount(String key, String currency, Money absent) {
        String text = raw(key);
        return text.isEmpty() ? absent : amount(key, text, currency);
    }

    Money neededAmount(String key, String currency) {
        return amount(key, needed(key, LONG), currency);
    }

    private static Money amount(String key, String text, String currency) {
        try {
            return Money.parse(text.replace(',', '.'), currency);
        } catch (InvalidMoney refusal) {
            throw new BadRow(key, "invalid-amount", text + ": " + refusal.getMessage());
        }
    }

    int count(String key, int absent) {
        String text = raw(key);
        if (!UNITS.matcher(text).matches()) {
            throw new BadRow(key, "invalid-quantity", text + " is no whole number of units.");
        }
        return text.isEmpty() ? absent : Integer.parseInt(text);
    }

    boolean flag(String key) {
        String text = raw(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new BadRow(key, "invalid-flag", text + " is neither true nor false.");
        }
        return text.equals("true");
    }

    /** The other when it is not there. */
    <E extends Enum<E>> E word(String key, Class<E> type, E absent) {
        String text = raw(key);
        try {
            return text.isEmpty() ? absent : Enum.valueOf(type, text);
        } catch (IllegalArgumentException _) {
            throw new BadRow(key, "unknown-value", key + " has no value " + text + ".");
        }
    }

    UUID uuid(String key) {
        String text = raw(key);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new BadRow(key, "invalid-id", text + " is no UUID.");
        }
    }
}
