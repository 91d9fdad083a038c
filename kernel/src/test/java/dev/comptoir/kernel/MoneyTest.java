package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void reads_and_writes_the_decimals_of_its_currency() {
        assertThat(Money.parse("12.5", "EUR")).isEqualTo(Money.ofMinor(1250, "EUR"));
        assertThat(Money.parse("12.50", "EUR").amount()).isEqualTo("12.50");
        assertThat(Money.parse("1250", "JPY").amount()).isEqualTo("1250");
        assertThat(Money.parse("1.250", "KWD").minor()).isEqualTo(1250);
        assertThat(Money.parse("-0.05", "EUR").amount()).isEqualTo("-0.05");
    }

    @Test
    void refuses_more_decimals_than_the_currency_has() {
        assertThatThrownBy(() -> Money.parse("12.505", "EUR")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.parse("1.5", "JPY")).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void refuses_what_is_no_plain_decimal() {
        for (String wrong : List.of("", "1e3", "1,50", "NaN", " 1", "+1", ".5", "5.", "99999999999999999999")) {
            assertThatThrownBy(() -> Money.parse(wrong, "EUR")).as(wrong).isInstanceOf(InvalidMoney.class);
        }
        assertThatThrownBy(() -> Money.parse(null, "EUR")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.parse("1", "EURO")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.parse("1", null)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void never_mixes_currencies() {
        Money euro = Money.parse("1", "EUR");
        Money dollar = Money.parse("1", "USD");
        assertThatThrownBy(() -> euro.plus(dollar)).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> euro.isMoreThan(dollar)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void never_overflows_silently() {
        assertThatThrownBy(() -> Money.ofMinor(Money.MAX_MINOR, "EUR").times(2)).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, "EUR")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.ofMinor(2, "EUR").times(Long.MAX_VALUE)).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void rounds_computed_values_half_up() {
        assertThat(Money.rounded(new BigDecimal("0.125"), "EUR").amount()).isEqualTo("0.13");
        assertThat(Money.rounded(new BigDecimal("0.124"), "EUR").amount()).isEqualTo("0.12");
        assertThat(Money.parse("9.99", "EUR").times(Percentage.parse("5.5")).amount())
                .isEqualTo("0.55");
    }

    @Test
    void gives_the_odd_cent_to_the_largest_remainder_the_earlier_part_first() {
        assertThat(Money.ofMinor(100, "EUR").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::minor)
                .containsExactly(34L, 33L, 33L);
        assertThat(Money.ofMinor(100, "EUR").allocate(List.of(0L, 0L)))
                .extracting(Money::minor)
                .containsExactly(100L, 0L);
        assertThat(Money.ofMinor(-100, "EUR").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::minor)
                .containsExactly(-34L, -33L, -33L);
    }
}
