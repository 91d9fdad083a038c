package dev.comptoir.orders.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Ann@Example.TEST, ann@example.test",
        "' ann@example.test ', ann@example.test",
        "ann@example.test., ann@example.test",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ann@XN--BCHER-KVA.example, ann@xn--bcher-kva.example",
        "e\u0301lo@example.test, \u00e9lo@example.test",
        "ann+shop@example.test, ann+shop@example.test",
        "no address, no address"
    })
    void spellings_of_one_address_have_one_form(String written, String key) {
        assertThat(EmailKey.of(written)).isEqualTo(key);
    }
}
