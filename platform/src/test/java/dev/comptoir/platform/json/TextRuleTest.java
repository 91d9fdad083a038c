package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0080", "\u009f", "\ud800", "\udc00x", "x\ud83c"})
    void what_nobody_can_type_or_store_stands_in_no_text(String text) {
        assertThat(TextRule.ONE_LINE.allows("a" + text)).isFalse();
        assertThat(TextRule.LINES.allows("a" + text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u202e", "\u2066"})
    void lines_and_directions_stand_in_long_texts_only(String text) {
        assertThat(TextRule.ONE_LINE.allows("a" + text + "b")).isFalse();
        assertThat(TextRule.LINES.allows("a" + text + "b")).isTrue();
    }

    @Test
    void letters_of_every_script_and_pictures_are_text() {
        String text = "Zoë · 東京 · שלום · नमस्ते · \ud83c\udfb5 · e\u0301 · a\u200db · \u200fabc";
        assertThat(TextRule.ONE_LINE.allows(text)).isTrue();
        assertThat(TextRule.LINES.allows(text)).isTrue();
    }
}
