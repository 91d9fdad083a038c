package dev.comptoir.catalog.productfacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductFactsNamesTest {

    @Test
    void a_language_in_which_only_the_description_differs_has_no_name() {
        Map<String, Translation> translations = Map.of(
                "fr", new Translation("Tablier", "En lin"),
                "de", new Translation(null, "Aus Leinen"),
                "fr-CA", new Translation("Tablier de cuisine", null));
        ProductFacts facts = new ProductFacts(null, null, null, null, null, null, null, translations, null, null);
        assertThat(facts.translatedNames()).isEqualTo(Map.of("fr", "Tablier", "fr-CA", "Tablier de cuisine"));
        assertThat(ProductFacts.NONE.translatedNames()).isEmpty();
    }
}
