package dev.comptoir.catalog.price.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** Pairs of days ago and price, newest first. */
    private static Optional<Reduction> reduction(Object... steps) {
        List<PriceStep> history = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            history.add(new PriceStep(
                    NOW.minusSeconds(86_400L * (int) steps[i]), Money.parse((String) steps[i + 1], "EUR")));
        }
        return new PriceHistory(history).reduction();
    }

    @Test
    void the_percentage_is_that_from_the_lowest_price_of_the_thirty_days_before() {
        Reduction reduction =
                reduction(0, "7.00", 10, "12.00", 20, "8.00", 40, "15.00").orElseThrow();

        assertThat(reduction.lowestBefore()).isEqualTo(Money.parse("8.00", "EUR"));
        assertThat(reduction.percent()).isEqualTo(12);
        assertThat(reduction.since()).isEqualTo(NOW);
    }

    @Test
    void a_price_that_was_raised_just_before_is_no_reference() {
        assertThat(reduction(0, "10.00", 5, "20.00", 300, "10.00")).isEmpty();
    }

    @Test
    void what_ended_more_than_thirty_days_before_does_not_count() {
        assertThat(reduction(0, "9.00", 29, "10.00", 31, "5.00", 400, "12.00").map(Reduction::percent))
                .isEmpty();
        assertThat(reduction(0, "9.00", 31, "10.00", 32, "5.00").map(Reduction::percent))
                .contains(10);
    }

    @Test
    void a_first_or_a_higher_price_is_no_reduction() {
        assertThat(reduction(0, "9.00")).isEmpty();
        assertThat(reduction(0, "9.00", 3, "8.00")).isEmpty();
    }
}
