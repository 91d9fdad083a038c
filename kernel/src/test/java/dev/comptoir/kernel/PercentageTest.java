package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentageTest {

    @Test
    void reads_up_to_two_decimals() {
        assertThat(Percentage.parse("20").basisPoints()).isEqualTo(2000);
        assertThat(Percentage.parse("5.5").basisPoints()).isEqualTo(550);
        assertThat(Percentage.parse("0.25").fraction()).isEqualByComparingTo("0.0025");
    }

    @Test
    void refuses_what_is_no_share_of_a_hundred() {
        for (String wrong : List.of("-1", "100.01", "5.555", "abc", "")) {
            assertThatThrownBy(() -> Percentage.parse(wrong)).as(wrong).isInstanceOf(DomainException.class);
        }
        assertThatThrownBy(() -> Percentage.parse(null)).isInstanceOf(DomainException.class);
    }
}
