package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-FR", "fr_FR", "FR_ca", "fr-Latn-CA", " fr "})
    void every_french_tag_is_french(String tag) {
        assertThat(Language.of(tag)).isEqualTo(Language.FRENCH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "en", "en-GB", "frr", "fry", "frs-DE", "de-FR", "x-fr", "-", "_fr"})
    void any_other_tag_is_english(String tag) {
        assertThat(Language.of(tag)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void the_second_tag_counts_only_when_the_first_is_missing() {
        assertThat(Language.of("", "fr_FR")).isEqualTo(Language.FRENCH);
        assertThat(Language.of(null, "fr")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("de", "fr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("fr", "en")).isEqualTo(Language.FRENCH);
    }
}
