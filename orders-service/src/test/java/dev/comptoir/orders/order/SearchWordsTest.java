package dev.comptoir.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_small_plain_and_each_there_once() {
        assertThat(SearchWords.of("Éloïse DUPONT-Martin", "eloise.dupont+x@Example.test"))
                .containsExactly("eloise", "dupont", "martin", "x", "example", "test");
    }

    @Test
    void nothing_but_signs_has_no_words() {
        assertThat(SearchWords.of("", "!?'\\ ")).isEmpty();
        assertThat(SearchWords.prefixQuery("'; drop --")).isEqualTo("'drop':*");
    }

    @Test
    void every_word_typed_must_begin_a_word() {
        assertThat(SearchWords.prefixQuery("Jan Düp")).isEqualTo("'jan':* & 'dup':*");
    }

    @Test
    void other_scripts_are_words_too() {
        assertThat(SearchWords.of("李小龙 Müller")).containsExactly("李小龙", "muller");
    }
}
