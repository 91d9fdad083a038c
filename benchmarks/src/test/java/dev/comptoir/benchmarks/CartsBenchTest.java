package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.carts.cart.domain.CartContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartsBenchTest {

    @Test
    void a_share_is_compared_with_something_and_the_middle_is_no_average() {
        assertThat(Share.percent(3, 5)).isEqualTo(60);
        assertThatThrownBy(() -> Share.percent(1, 0)).isInstanceOf(BenchFailure.class);
        assertThat(Share.median(9, 1, 2)).isEqualTo(2);
        assertThat(Share.median(4, 1, 3, 2)).isEqualTo(3);
        assertThatThrownBy(Share::median).isInstanceOf(BenchFailure.class);
    }

    @Test
    void mails_are_counted_over_the_time_they_took() {
        assertThat(DueMails.perSecond(3_000, 12_000_000_000L)).isEqualTo(250);
    }

    @Test
    void the_loop_prices_a_hundred_lines_with_discounts_that_apply() {
        CartContent priced = new PricingLoop().price();
        assertThat(priced.items()).hasSize(100);
        assertThat(priced.discounts().applied()).hasSizeGreaterThan(5);
        assertThat(priced.totals().discountTotal().isPositive()).isTrue();
    }

    @Test
    void scripts_have_a_value_in_every_brace() {
        Map<String, Integer> range = Map.of("from", 1, "to", 7);
        for (String name : List.of("waiting-mails.sql", "waiting-carts.sql", "left-carts.sql", "due-sends.sql")) {
            assertThat(SqlScript.of(name, range).text()).contains("7) n").doesNotContain("{from}", "{to}");
        }
    }
}
