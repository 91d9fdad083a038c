package dev.comptoir.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeAnswerTest {

    @ParameterizedTest
    @CsvSource({"301,/next,/next", "399,/next,/next", "302,,", "200,/next,", "400,/next,"})
    void only_a_redirect_with_an_address_leads_on(int status, String location, String expected) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (location != null) {
            headers.put("location", location);
        }
        assertThat(new SafeAnswer(status, headers, new byte[0], false).movedTo().orElse(null))
                .isEqualTo(expected);
    }
}
