package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Écharpe,echarpe",
        "Thé Œuvre,the oeuvre",
        "E\u0301CHARPE,echarpe",
        "STRASSE,strasse",
        "Straße,strasse",
        "ΣΟΦΟΣ,σοφοσ",
        "σοφός,σοφοσ",
        "İstanbul,istanbul",
        "Łódź,lodz"
    })
    void names_have_no_case_and_no_accents(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void a_key_is_no_longer_than_a_name() {
        assertThat(NameKey.of("ﷺ".repeat(255))).hasSize(255);
        assertThat(NameKey.of("😀".repeat(200))).isEqualTo("😀".repeat(200));
    }

    @Test
    void wildcards_stand_for_themselves() {
        assertThat(NameKey.prefix("50% Été_\\")).isEqualTo("50\\% ete\\_\\\\%");
        assertThat(NameKey.prefix("％")).isEqualTo("\\%%");
    }
}
