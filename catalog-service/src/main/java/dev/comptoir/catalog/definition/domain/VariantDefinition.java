package dev.comptoir.catalog.definition.domain;

import dev.comptoir.catalog.definition.domain.DefinitionClaims.QuantityClaim;
import dev.comptoir.catalog.definition.domain.OfferedOption.OfferedValue;
import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Defines a variant at what it costs now: with the options of its product that it leaves open, and with others that the
 * merchant gives. It ends with its price at the latest.
 */
public final class VariantDefinition {

    private final VariantDetails variant;
    private final Map<String, List<String>> open = new LinkedHashMap<>();
    private final PriceRule prices;

    public VariantDefinition(List<Option> options, VariantDetails variant, PriceRule prices) {
        this.variant = variant;
        this.prices = prices;
        options.stream()
                .filter(option -> !variant.options().containsKey(option.name()))
                .forEach(option -> open.put(option.name(), option.values()));
    }

    /**
     * When it counts.
     *
     * @param from null for at once
     */
    public record Span(Instant now, Instant from, Instant until, ZoneId zone) {}

    /** @param given options beside the product's own, or in their place with what they add to the price */
    public DefinitionClaims claims(List<OfferedOption> given, Span span) {
        Map<String, OfferedOption> offered = new LinkedHashMap<>();
        open.forEach((name, values) -> offered.put(name, chosenOf(name, values)));
        for (int place = 0; place < given.size(); place++) {
            OfferedOption option = given.get(place);
            check(option, place, given.subList(0, place));
            offered.put(option.name(), option);
        }
        checkCheapest(offered.values());
        Instant until = untilPriceChanges(span);
        if (!until.isAfter(Objects.requireNonNullElse(span.from(), span.now()))) {
            throw DefinitionProblem.neverValid();
        }
        return new DefinitionClaims(
                variant.sku(),
                variant.currentPrice(),
                List.copyOf(offered.values()),
                QuantityClaim.of(variant.facts().quantity()),
                until.getEpochSecond(),
                span.from() == null ? null : span.from().getEpochSecond(),
                span.now().getEpochSecond());
    }

    private static OfferedOption chosenOf(String name, List<String> values) {
        return new OfferedOption(
                name,
                true,
                values.stream().map(value -> new OfferedValue(value, null)).toList(),
                null);
    }

    private void check(OfferedOption option, int place, List<OfferedOption> before) {
        if (variant.options().containsKey(option.name())) {
            throw DefinitionProblem.optionFixed(option.name(), place);
        }
        if (before.stream().anyMatch(other -> other.name().equals(option.name()))) {
            throw DefinitionProblem.duplicateOption(option.name(), place);
        }
        if (option.values() != null && option.priceChange() != null) {
            throw DefinitionProblem.valuesWithChange(option.name(), place);
        }
        List<String> own = open.get(option.name());
        boolean isKnown = own == null
                || option.values() != null && option.values().stream().allMatch(value -> own.contains(value.value()));
        if (!isKnown) {
            throw DefinitionProblem.unknownValue(option.name(), place);
        }
        changes(option).forEach(change -> prices.checkCurrency(change.currency()));
    }

    private static Stream<Money> changes(OfferedOption option) {
        Stream<Money> ofValues =
                option.values() == null ? Stream.of() : option.values().stream().map(OfferedValue::priceChange);
        return Stream.concat(Stream.of(option).map(OfferedOption::priceChange), ofValues)
                .filter(Objects::nonNull);
    }

    /** Whatever is chosen, it costs no less than nothing. */
    private void checkCheapest(Iterable<OfferedOption> offered) {
        Money none = Money.zero(variant.price().currency());
        Money cheapest = variant.currentPrice();
        for (OfferedOption option : offered) {
            Money least = changes(option).reduce(none, Money::min);
            cheapest = cheapest.plus(least);
        }
        if (cheapest.isNegative()) {
            throw DefinitionProblem.priceOutOfRange(cheapest);
        }
    }

    private Instant untilPriceChanges(Span span) {
        Sale sale = variant.facts().sale();
        Instant begins =
                sale == null || sale.isOn() || sale.startsOn() == null ? null : midnight(sale.startsOn(), span.zone());
        Instant ends = sale == null || !sale.isOn() || sale.endsOn() == null
                ? null
                : midnight(sale.endsOn().plusDays(1), span.zone());
        return Stream.of(begins, ends)
                .filter(change -> change != null && change.isAfter(span.now()))
                .reduce(span.until(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
