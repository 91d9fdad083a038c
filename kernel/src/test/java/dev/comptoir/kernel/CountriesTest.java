package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"FR", "GB", "GR", "CA", "XK"})
    void a_country_is_known_by_its_iso_code_and_kosovo_by_the_one_in_use(String code) {
        assertThat(Countries.isKnown(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "EL", "ZZ", "00", "fr", ""})
    void any_other_code_is_unknown(String code) {
        assertThat(Countries.isKnown(code)).isFalse();
    }

    @Test
    void a_common_mistake_has_a_hint() {
        assertThat(Countries.meantBy("UK")).contains("GB");
        assertThat(Countries.meantBy("EL")).contains("GR");
        assertThat(Countries.meantBy("ZZ")).isEmpty();
    }

    @Test
    void an_unknown_code_is_answered_with_the_right_one_where_it_is_clear() {
        assertThat(Countries.advice("UK")).contains("GB");
        assertThat(Countries.advice("ZZ")).contains("no country ZZ");
    }

    @ParameterizedTest
    @CsvSource({
        "QC,QC,true",
        "QC,qc,true",
        "QC,' QC ',true",
        "QC,CA-QC,true",
        "Québec,quebec,true",
        "QC,Quebec,false",
        "QC,ON,false"
    })
    void spellings_of_one_region_are_the_same(String one, String other, boolean isSame) {
        assertThat(Countries.isSameRegion("CA", one, other)).isEqualTo(isSame);
    }

    @Test
    void no_region_is_none() {
        assertThat(Countries.isSameRegion("CA", null, "")).isTrue();
        assertThat(Countries.isSameRegion("CA", null, "QC")).isFalse();
    }
}
