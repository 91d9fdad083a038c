package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTagsTest {

    private static final Map<String, String> TEXTS = Map.of("fr", "bonjour", "fr-ca", "allô");

    @Test
    void the_exact_tag_comes_before_its_language_and_any_spelling_is_understood() {
        assertThat(LanguageTags.pick(TEXTS, "fr-CA", "hello")).isEqualTo("allô");
        assertThat(LanguageTags.pick(TEXTS, "FR_ca", "hello")).isEqualTo("allô");
        assertThat(LanguageTags.pick(TEXTS, "fr-BE", "hello")).isEqualTo("bonjour");
    }

    @Test
    void another_language_and_none_get_the_text_otherwise() {
        assertThat(LanguageTags.pick(TEXTS, "de", "hello")).isEqualTo("hello");
        assertThat(LanguageTags.pick(TEXTS, null, "hello")).isEqualTo("hello");
        assertThat(LanguageTags.pick(Map.of(), "fr", "hello")).isEqualTo("hello");
    }
}
