package dev.comptoir.carts.discount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"été-10", " ÉTÉ-10 ", "e\u0301te\u0301-10", "Été\u200b-10", "É té-10", "\uFF25\u0301té-10"})
    void spellings_of_one_code_are_one_code(String spelling) {
        assertThat(DiscountCode.key(spelling)).isEqualTo(DiscountCode.key("Été-10"));
    }

    @Test
    void another_accent_is_another_code() {
        assertThat(DiscountCode.key("ete-10")).isNotEqualTo(DiscountCode.key("été-10"));
        assertThat(DiscountCode.key("STRASSE")).isEqualTo(DiscountCode.key("straße"));
    }
}
