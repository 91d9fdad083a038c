package dev.comptoir.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcmaPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [A-Z]{2} ; ^[A-Z]{2}$
            PENDING|FAILED ; ^(?:PENDING|FAILED)$
            [^\\p{Cntrl}]* ; ^[^\\x00-\\x1F\\x7F]*$
            (?s).*\\S.* ; \\S
            .*\\S.* ; \\S
            .*\\{number}.* ; ^.*\\{number\\}.*$
            ^[^\\p{Cc}]*$ ; ^[^\\x00-\\x1F\\x7F-\\x9F]*$
            [\\p{L}\\p{N}]+ ; ^[A-Za-z\\u00AA-\\uFFFF0-9]+$
            ^a$ ; ^a$
            """)
    void a_pattern_of_java_matches_the_same_whole_texts_in_javascript(String java, String script) {
        assertThat(EcmaPattern.of(java)).isEqualTo(script);
    }
}
