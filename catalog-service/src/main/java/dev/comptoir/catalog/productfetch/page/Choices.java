package dev.comptoir.catalog.productfetch.page;

import dev.comptoir.catalog.product.domain.VariantRules;
import dev.comptoir.catalog.productfetch.page.Choice.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the custom fields of a button: {@code custom1-name="Size" custom1-options="S|M|L[+3.00]"}. */
final class Choices {

    private static final int MOST_FIELDS = 10;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 128;
    private static final Pattern CHANGE = Pattern.compile("^(.*?)\\s*\\[\\s*([+-]?\\d{1,9}(?:\\.\\d{1,3})?)\\s*]$");

    private Choices() {}

    /** Fields without options are what a shopper writes; they make no variation. */
    static List<Choice> of(Button button) {
        List<Choice> choices = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            String options = button.text("custom" + number + "-options");
            if (!options.isEmpty()) {
                choices.add(choice(name(button, number), options));
            }
        }
        if (choices.size() > MOST_FIELDS) {
            throw new Unreadable("too-many-options", "A product has at most " + MOST_FIELDS + " options.");
        }
        if (choices.stream().map(Choice::name).distinct().count() < choices.size()) {
            throw new Unreadable("duplicate-option", "Two custom fields have the same name.");
        }
        return choices;
    }

    private static String name(Button button, int number) {
        String name = button.text("custom" + number + "-name").replaceAll("[\\s:]+$", "");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Unreadable(
                    "invalid-option-name",
                    "custom%d-name must have 1 to %d characters.".formatted(number, LONGEST_NAME));
        }
        return name;
    }

    private static Choice choice(String name, String options) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String option : options.split("\\|")) {
            Value value = value(option.strip());
            if (value.text().length() > LONGEST_VALUE) {
                throw new Unreadable("invalid-option-value", "A value of " + name + " is too long.");
            }
            if (!value.text().isEmpty()) {
                values.putIfAbsent(value.text(), value);
            }
        }
        if (values.isEmpty() || values.size() > VariantRules.MOST_VARIANTS) {
            throw new Unreadable("invalid-option-value", name + " must have 1 to 200 values, separated by |.");
        }
        return new Choice(name, List.copyOf(values.values()));
    }

    private static Value value(String option) {
        Matcher change = CHANGE.matcher(option);
        return change.matches()
                ? new Value(change.group(1).strip(), new BigDecimal(change.group(2)))
                : new Value(option, BigDecimal.ZERO);
    }

    /** Every way to choose. When they are too many, only those that have prices of their own: any value is meant of the others. */
    static List<Map<String, Value>> combined(List<Choice> choices) {
        return isFew(choices)
                ? product(choices)
                : product(choices.stream().filter(Choice::changesPrice).toList());
    }

    private static boolean isFew(List<Choice> choices) {
        return choices.stream().mapToLong(choice -> choice.values().size()).reduce(1, Choices::capped)
                <= VariantRules.MOST_VARIANTS;
    }

    private static long capped(long one, long other) {
        return Math.min(1_000_000, one * other);
    }

    private static List<Map<String, Value>> product(List<Choice> choices) {
        if (!isFew(choices)) {
            throw new Unreadable("too-many-variations", "The prices of the options make more than 200 variations.");
        }
        List<Map<String, Value>> combined = List.of(Map.of());
        for (Choice choice : choices) {
            List<Map<String, Value>> next = new ArrayList<>();
            for (Map<String, Value> before : combined) {
                for (Value value : choice.values()) {
                    Map<String, Value> more = new LinkedHashMap<>(before);
                    more.put(choice.name(), value);
                    next.add(more);
                }
            }
            combined = next;
        }
        return combined;
    }
}
