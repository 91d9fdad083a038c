package dev.comptoir.orders.orderimport.file;

import dev.comptoir.json.Json;
import dev.comptoir.orders.orderimport.domain.BadRow;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the refunds in a cell of CSV, as {@code 2026-03-04T10:00:00Z 25.00 1x2=16.00 3x1=4.00 shipping=5.00 "Broken"}, separated by
 * semicolons.
 */
final class RefundsCell {

    private static final String COLUMN = "refunds";
    private static final int LONGEST = 1_000_000;
    private static final Pattern UNITS = Pattern.compile("(\\d{1,9})x(\\d{1,9})(?:=(.+))?");
    private static final String SHIPPING = "shipping=";

    private final String text;
    private int at;

    private RefundsCell(String text) {
        this.text = text;
    }

    static OwnRefunds of(Fields order) {
        return new OwnRefunds(new RefundsCell(order.text(COLUMN, LONGEST)).all());
    }

    private List<OwnRefunds.Given> all() {
        List<OwnRefunds.Given> all = new ArrayList<>();
        while (hasMore()) {
            all.add(next());
        }
        return all;
    }

    private OwnRefunds.Given next() {
        Map<String, String> values = new HashMap<>();
        List<Fields> lines = new ArrayList<>();
        values.put("issuedAt", word());
        values.put("amount", word());
        while (hasMore() && text.charAt(at) != ';') {
            if (text.charAt(at) == '"') {
                values.put("reason", quoted());
            } else if (text.startsWith(SHIPPING, at)) {
                values.put("shipping", word().substring(SHIPPING.length()));
            } else {
                lines.add(units(word()));
            }
        }
        at++;
        return new OwnRefunds.Given(new Fields(values), lines);
    }

    /** Passes over blanks. */
    private boolean hasMore() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /** Empty where the refund ends. */
    private String word() {
        hasMore();
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ';') {
            at++;
        }
        return text.substring(start, at);
    }

    private static Fields units(String word) {
        Matcher units = UNITS.matcher(word);
        if (!units.matches()) {
            throw unreadable(word);
        }
        String amount = units.group(3) == null ? "" : units.group(3);
        return new Fields(Map.of("lineNumber", units.group(1), "quantity", units.group(2), "amount", amount));
    }

    private String quoted() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        String quoted = text.substring(start, Math.min(at, text.length()));
        try {
            return Json.read(quoted, String.class);
        } catch (UncheckedIOException _) {
            throw unreadable(quoted);
        }
    }

    private static BadRow unreadable(String part) {
        return new BadRow(
                COLUMN,
                "invalid-refunds",
                "%s: a refund is written as 2026-03-04T10:00:00Z 25.00 1x2=20.00 shipping=5.00 \"Broken\": when, how much, which line how many times for how much, what was shipping, why; a semicolon before the next."
                        .formatted(part));
    }
}
