package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTextTest {

    @Test
    void options_come_back_in_their_order() {
        List<Option> options = List.of(
                new Option("Size", List.of("S", "M", "XL / wide")),
                new Option("Colour, main", List.of("Crème \"brûlée\"")));
        assertThat(OptionText.options(OptionText.of(options))).isEqualTo(options);
        assertThat(OptionText.options(OptionText.of(List.of()))).isEmpty();
    }

    @Test
    void the_values_of_a_variant_come_back_in_their_order() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("Size", "M");
        chosen.put("Colour", "Red = warm");
        assertThat(OptionText.chosen(OptionText.of(chosen)).entrySet()).containsExactlyElementsOf(chosen.entrySet());
        assertThat(OptionText.chosen(OptionText.of(Map.of()))).isEmpty();
    }
}
