package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VariantRulesTest {

    private static final Option SIZE = new Option("Size", List.of("S", "M"));

    private static VariantDetails variant(String sku, Map<String, String> options) {
        return new VariantDetails(
                sku,
                sku,
                Money.parse("1.00", "EUR"),
                true,
                true,
                false,
                false,
                null,
                null,
                null,
                options,
                VariantFacts.NONE);
    }

    private static List<VariantDetails> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> variant("sku-" + i, Map.of()))
                .toList();
    }

    private static void refused(String code, List<Option> options, List<VariantDetails> variants) {
        assertThatThrownBy(() -> VariantRules.check(options, variants))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_product_has_1_to_200_variants() {
        refused("variant-count", List.of(), List.of());
        refused("variant-count", List.of(), many(201));
        assertThatCode(() -> VariantRules.check(List.of(), many(200))).doesNotThrowAnyException();
    }

    @Test
    void no_two_variants_share_a_sku() {
        refused("duplicate-sku", List.of(), List.of(variant("a", Map.of()), variant("a", Map.of())));
    }

    @Test
    void options_and_their_values_are_there_once() {
        refused("duplicate-option", List.of(SIZE, SIZE), many(1));
        refused("duplicate-option", List.of(new Option("Size", List.of("S", "S"))), many(1));
    }

    @Test
    void a_variant_stands_for_values_its_product_has_or_for_any() {
        refused("unknown-option", List.of(SIZE), List.of(variant("a", Map.of("Colour", "Red"))));
        refused("unknown-option-value", List.of(SIZE), List.of(variant("a", Map.of("Size", "XL"))));
        assertThatCode(() -> VariantRules.check(
                        List.of(SIZE), List.of(variant("a", Map.of("Size", "S")), variant("b", Map.of()))))
                .doesNotThrowAnyException();
    }
}
