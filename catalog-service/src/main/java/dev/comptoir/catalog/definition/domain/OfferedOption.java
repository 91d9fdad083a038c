package dev.comptoir.catalog.definition.domain;

import dev.comptoir.kernel.Money;
import java.util.List;

/**
 * Something that a shopper chooses, in the words of a definition.
 *
 * @param values null for a text of the shopper's own
 * @param priceChange of a text; null for none
 */
public record OfferedOption(String name, boolean required, List<OfferedValue> values, Money priceChange) {

    /** One value, and what it adds to the price; null for nothing. */
    public record OfferedValue(String value, Money priceChange) {}
}
