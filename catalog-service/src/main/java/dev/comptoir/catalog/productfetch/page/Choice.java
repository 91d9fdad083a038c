package dev.comptoir.catalog.productfetch.page;

import java.math.BigDecimal;
import java.util.List;

/** A custom field of a button from whose values a shopper chooses. */
record Choice(String name, List<Value> values) {

    /**
     * One value.
     *
     * @param change what it adds to the price; below zero when it is cheaper
     */
    record Value(String text, BigDecimal change) {}

    boolean changesPrice() {
        return values.stream().anyMatch(value -> value.change().signum() != 0);
    }

    List<String> texts() {
        return values.stream().map(Value::text).toList();
    }
}
