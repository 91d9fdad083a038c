package dev.comptoir.files.file.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameWordsTest {

    @Test
    void fold_case_accents_and_signs() {
        assertThat(NameWords.of("Été 2026; \"Tarifs\" d'ŒUVRE.pdf"))
                .containsExactly("ete", "2026", "tarifs", "d", "oeuvre", "pdf");
        assertThat(NameWords.of("e\u0301te\u0301 ETE")).containsExactly("ete");
    }

    @Test
    void are_found_in_every_script() {
        assertThat(NameWords.of("прайс-лист.txt")).containsExactly("праис", "лист", "txt");
        assertThat(NameWords.of("한글.pdf")).hasSize(2).last().isEqualTo("pdf");
    }

    @Test
    void become_a_query_for_their_beginnings() {
        assertThat(NameWords.query("Éte tar")).isEqualTo("'ete':* & 'tar':*");
        assertThat(NameWords.query("a' | !b")).isEqualTo("'a':* & 'b':*");
        assertThat(NameWords.query("…")).isEmpty();
    }

    @Test
    void stay_short_enough_for_an_index() {
        assertThat(NameWords.of("\uFDFA".repeat(255))).allMatch(word -> word.length() <= 100);
    }
}
