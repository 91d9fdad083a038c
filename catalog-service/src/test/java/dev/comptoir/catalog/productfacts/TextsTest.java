package dev.comptoir.catalog.productfacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void a_short_text_is_one_line_without_blanks_at_its_ends() {
        for (String text : List.of("a", "Été 2026", "שלום", "日本 語", "A<B & \"C\"", "x".repeat(300))) {
            assertThat(text).matches(Texts.ONE_LINE);
        }
        for (String text : List.of("", " ", " a", "a ", "a\u00a0", "\u3000a", "\ufeffa", "a\u200b")) {
            assertThat(text).as(text).doesNotMatch(Texts.ONE_LINE);
        }
    }

    @Test
    void a_short_text_has_no_control_characters_and_nothing_that_turns_its_direction() {
        for (char each :
                new char[] {0, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0x202e, 0x202a, 0x2066, 0x2069
                }) {
            assertThat("a" + each + "b").as("U+%04X", (int) each).doesNotMatch(Texts.ONE_LINE);
        }
    }

    @Test
    void a_sku_has_no_character_that_nobody_sees() {
        for (String text : List.of("a", "AB-1", "AB 1", "Été/1", "日本", "#")) {
            assertThat(text).matches(Texts.SKU_PATTERN);
        }
        for (char each : new char[] {0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff}) {
            assertThat("AB" + each + "-1").as("U+%04X", (int) each).doesNotMatch(Texts.SKU_PATTERN);
            assertThat("AB-1" + each).as("U+%04X", (int) each).doesNotMatch(Texts.SKU_PATTERN);
        }
    }

    @Test
    void a_web_address_has_a_scheme_and_no_blanks_or_brackets() {
        assertThat("https://shop.test/a.jpg?x=1&y=(2)").matches(Texts.WEB_ADDRESS);
        for (String text :
                List.of("//shop.test/a.jpg", "javascript:alert(1)", "https://a b", "https://a\"b", "http://")) {
            assertThat(text).doesNotMatch(Texts.WEB_ADDRESS);
        }
    }
}
