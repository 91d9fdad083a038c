package dev.comptoir.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryEmailTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Jane@Example.com,       jane@example.com
                    jane+shop@example.com,  jane+shop@example.com
                    jane shop@example.com,  jane+shop@example.com
                    ' jane@example.com ',   jane@example.com
                    ,
                    """)
    void a_plus_that_came_as_a_blank_is_a_plus(String asked, String read) {
        assertThat(QueryEmail.parse(asked)).isEqualTo(read);
    }
}
