package dev.comptoir.carts.definition.domain;

import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A product as a merchant has signed it.
 *
 * @param exp seconds since 1970
 * @param nbf seconds since 1970 from which it counts; null for ever
 */
public record ProductDefinition(
        String sku, Money price, List<DefinedOption> options, DefinedQuantity quantity, Long exp, Long nbf) {

    private static final int LONGEST_TEXT = 128;
    private static final BigDecimal DEAREST = new BigDecimal("1000000000");

    public ProductDefinition {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /**
     * Something the shopper chooses.
     *
     * @param values null for a text of the shopper's own
     * @param priceChange of a text; null for none
     */
    public record DefinedOption(String name, boolean required, List<DefinedValue> values, Money priceChange) {

        public DefinedOption {
            values = values == null ? null : List.copyOf(values);
        }
    }

    /** One value of an option, and what it adds to the price; null for nothing. */
    public record DefinedValue(String value, Money priceChange) {}

    /** How many units may be ordered; each may be left out. */
    public record DefinedQuantity(Integer min, Integer max, Integer step) {}

    public boolean isComplete() {
        return sku != null
                && price != null
                && !price.isNegative()
                && exp != null
                && options.stream().allMatch(option -> option.name() != null)
                && options.stream().map(DefinedOption::name).distinct().count() == options.size()
                && (quantity == null || isPossible(limits()));
    }

    private static boolean isPossible(QuantityLimits limits) {
        return limits.step() > 0 && (limits.max() == null || limits.min() <= limits.max());
    }

    /** The price of one unit with these options; refuses options that were not signed. */
    public SignedPrice chosen(UUID keyId, Map<String, String> given) {
        given.keySet().stream()
                .filter(name ->
                        options.stream().noneMatch(option -> option.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw DefinitionProblem.unknownOption(name);
                });
        Money unit = price;
        Map<String, String> chosen = new LinkedHashMap<>();
        for (DefinedOption option : options) {
            String value = given.get(option.name());
            if (value != null && !value.isBlank()) {
                unit = unit.plus(change(option, value));
                chosen.put(option.name(), value);
            } else if (option.required()) {
                throw DefinitionProblem.missingOption(option.name());
            }
        }
        if (unit.isNegative() || unit.toDecimal().compareTo(DEAREST) > 0) {
            throw DefinitionProblem.malformed();
        }
        return new SignedPrice(keyId, unit, chosen, quantity == null ? null : limits(), Instant.ofEpochSecond(exp));
    }

    private Money change(DefinedOption option, String value) {
        Money none = Money.zero(price.currency());
        if (option.values() == null) {
            if (value.length() > LONGEST_TEXT) {
                throw DefinitionProblem.unknownValue(option.name());
            }
            return Objects.requireNonNullElse(option.priceChange(), none);
        }
        return option.values().stream()
                .filter(defined -> value.equals(defined.value()))
                .findFirst()
                .map(defined -> Objects.requireNonNullElse(defined.priceChange(), none))
                .orElseThrow(() -> DefinitionProblem.unknownValue(option.name()));
    }

    private QuantityLimits limits() {
        return new QuantityLimits(
                Objects.requireNonNullElse(quantity.min(), 1),
                quantity.max(),
                Objects.requireNonNullElse(quantity.step(), 1));
    }
}
