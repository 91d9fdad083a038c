package dev.comptoir.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "Łukasz Wałęsa, lukasz",
        "Łukasz Wałęsa, walesa",
        "Søren Kjærgård, soren",
        "Søren Kjærgård, kjaer",
        "Đỗ Thị Ngọc, do thi",
        "Jörg Straßmann, strass",
        "Jörg Straßmann, strassmann",
        "Jörg Straßmann, Straßmann",
        "Jean-Luc O’Brien, jean luc",
        "Jean-Luc O’Brien, obrien",
        "Jean-Luc O’Brien, o'brien",
        "Jean-Luc O’Brien, O’Brien",
        "Jean-Luc O’Brien, brien",
        "山田太郎, 山田"
    })
    void a_name_is_found_as_people_without_its_letters_type_it(String name, String typed) {
        List<String> words = List.of(SearchWords.of(name));

        for (String wanted : SearchWords.prefixQuery(typed).split(" & ")) {
            String beginning = wanted.substring(1, wanted.length() - 3);
            assertThat(words).anyMatch(word -> word.startsWith(beginning));
        }
    }

    @Test
    void what_was_bought_is_marked_and_bounded() {
        assertThat(SearchWords.ofProducts(Stream.of("Linen Tote", "TOTE-1"))).containsExactly("~linen", "~tote", "~1");
        assertThat(SearchWords.ofProducts(IntStream.range(0, 500).mapToObj(n -> "word" + n)))
                .hasSize(60);
    }

    @Test
    void a_word_is_looked_for_in_the_customer_and_in_what_was_bought_and_the_whole_as_a_number() {
        assertThat(SearchWords.anywhereQuery("Düp tote"))
                .isEqualTo("(('dup':* | '~dup':*) & ('tote':* | '~tote':*)) | '#düp tote'");
        assertThat(SearchWords.anywhereQuery("#A-7'\\")).endsWith("| '#a-7''\\\\'");
        assertThat(SearchWords.anywhereQuery("!?")).isEmpty();
        assertThat(SearchWords.countryQuery("FR")).isEqualTo("'=fr'");
    }
}
