package dev.comptoir.carts.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Percentage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRateTest {

    private final StoreRules canada = new StoreRules(
            "CAD",
            "en",
            "https://shop.example",
            java.time.ZoneOffset.UTC,
            false,
            List.of(),
            List.of(rate("", "5"), rate("QC", "14.97")));

    @ParameterizedTest
    @ValueSource(strings = {"QC", "qc", " QC", "CA-QC", "ca-qc "})
    void a_region_is_the_same_however_it_is_spelled(String region) {
        assertThat(canada.rateFor("CA", region).rate()).hasToString("14.97");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"ON", "Quebec", "NULL"},
            nullValues = "NULL")
    void any_other_region_has_the_rate_of_the_country(String region) {
        assertThat(canada.rateFor("CA", region).rate()).hasToString("5.00");
    }

    @Test
    void elsewhere_there_is_none() {
        assertThat(canada.rateFor("US", "QC").isNone()).isTrue();
    }

    private static TaxRate rate(String region, String percent) {
        return new TaxRate("GST " + region, "CA", region, Percentage.parse(percent), true, "");
    }
}
