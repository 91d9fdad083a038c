package dev.comptoir.carts.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkuNamesTest {

    private static final SkuNames TEAPOT =
            SkuNames.of("Teapot", null, Map.of("fr", "Théière", "fr-CA", "Théière à thé", "pt-BR", "Bule"), 520);

    @ParameterizedTest
    @CsvSource({
        "fr, Théière",
        "fr-FR, Théière",
        "fr-CA, Théière à thé",
        "fr_ca, Théière à thé",
        "FR, Théière",
        "fr-CA-x, Théière",
        "pt-BR, Bule",
        "pt, Teapot",
        "fra, Teapot",
        "en, Teapot",
    })
    void the_exact_tag_counts_before_its_language_and_the_main_name_where_neither_is_known(String locale, String name) {
        assertThat(TEAPOT.in(locale)).isEqualTo(name);
    }

    @Test
    void without_a_language_it_is_the_main_name() {
        assertThat(TEAPOT.in(null)).isEqualTo("Teapot");
    }

    @Test
    void a_variants_name_stands_behind_the_products_in_every_language() {
        SkuNames blue = SkuNames.of("Teapot", "Blue", Map.of("fr", "Théière"), 520);
        assertThat(blue.main()).isEqualTo("Teapot – Blue");
        assertThat(blue.in("fr")).isEqualTo("Théière – Blue");
    }

    @Test
    void a_variant_that_is_called_like_its_product_adds_nothing_in_any_language() {
        SkuNames only = SkuNames.of("Teapot", "Teapot", Map.of("fr", "Théière"), 520);
        assertThat(only.main()).isEqualTo("Teapot");
        assertThat(only.in("fr")).isEqualTo("Théière");
    }

    @Test
    void names_that_are_too_long_are_shortened_in_every_language_without_halving_a_sign() {
        SkuNames cut = SkuNames.of("abcdef", null, Map.of("fr", "abc\uD83C\uDF75f"), 5);
        assertThat(cut.main()).isEqualTo("abcd…");
        assertThat(cut.in("fr")).isEqualTo("abc…");
    }
}
