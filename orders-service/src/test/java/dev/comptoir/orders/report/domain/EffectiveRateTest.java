package dev.comptoir.orders.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRateTest {

    @ParameterizedTest
    @CsvSource({
        "810, 3550, 500, 3, 2000", // shipping is taxed
        "710, 3550, 500, 3, 2000", // shipping is not
        "55, 1000, 0, 2, 550",
        "210, 9999, 0, 2, 210",
        "0, 1000, 500, 2, 0",
        "0, 0, 0, 1, 0",
        "3, 15, 0, 2, 2000",
        "100, 0, 500, 1, 2000",
        "770, 10000, 0, 2, 770",
        "1234, 10000, 0, 1, 1234"
    })
    void is_the_roundest_rate_that_gives_the_tax(long tax, long goods, long shipping, int roundings, int rate) {
        assertThat(EffectiveRate.of(tax, goods, shipping, roundings)).isEqualTo(rate);
    }
}
