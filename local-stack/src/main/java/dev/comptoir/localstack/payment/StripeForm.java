package dev.comptoir.localstack.payment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The form of a request, its names as they were sent: {@code metadata[order]}. */
record StripeForm(Map<String, String> values) {

    static StripeForm parse(String form) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : form.isEmpty() ? new String[0] : form.split("&")) {
            int equals = pair.indexOf('=');
            values.put(
                    decode(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new StripeForm(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Refused like everywhere at Stripe when it is missing. */
    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw StripeRefusal.invalid("parameter_missing", "Missing required param: " + name + ".", name);
        }
        return value;
    }

    long number(String name) {
        String value = required(name);
        if (!value.matches("-?\\d{1,15}")) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Invalid integer: " + value, name);
        }
        return Long.parseLong(value);
    }

    /** The values below one name, such as {@code metadata}. */
    Map<String, String> below(String name) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                found.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return found;
    }

    /** Stripe refuses what it does not know, so that a typing error is not taken for a wish. */
    StripeForm allowing(Set<String> names) {
        values.keySet().forEach(key -> {
            if (!names.contains(key.replaceAll("\\[.*", ""))) {
                throw StripeRefusal.invalid("parameter_unknown", "Received unknown parameter: " + key, key);
            }
        });
        return this;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
