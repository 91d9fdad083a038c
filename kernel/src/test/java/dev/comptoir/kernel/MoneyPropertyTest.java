package dev.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyPropertyTest {

    @Property
    void allocated_parts_sum_to_the_whole(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 100_000) Integer> weights) {
        Money whole = Money.ofMinor(minor, "EUR");

        List<Money> parts =
                whole.allocate(weights.stream().map(Integer::longValue).toList());

        assertThat(parts.stream().reduce(Money.zero("EUR"), Money::plus)).isEqualTo(whole);
        assertThat(parts).hasSameSizeAs(weights);
    }

    @Property
    void an_amount_is_read_back_as_it_was_written(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long minor) {
        Money money = Money.ofMinor(minor, "EUR");

        assertThat(Money.parse(money.amount(), "EUR")).isEqualTo(money);
    }
}
