package dev.comptoir.orders.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.customer.CustomerProjectionStore.ChangedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final RecentChanges recent = new RecentChanges(Duration.ofSeconds(15));

    private static ChangedOrder change(UUID id, Instant at) {
        return new ChangedOrder(id, at, "ann@example.test", null);
    }

    @Test
    void a_change_is_counted_once_and_the_next_change_of_the_same_order_again() {
        UUID id = UUID.randomUUID();
        recent.startAt(NOON);
        recent.add(List.of(change(id, NOON)));

        assertThat(recent.without(List.of(change(id, NOON)))).isEmpty();
        assertThat(recent.without(List.of(change(id, NOON.plusSeconds(1))))).hasSize(1);
    }

    @Test
    void a_position_that_is_set_back_counts_everything_again() {
        ChangedOrder change = change(UUID.randomUUID(), NOON);
        recent.startAt(NOON);
        recent.add(List.of(change));
        recent.startAt(Instant.EPOCH);

        assertThat(recent.without(List.of(change))).containsExactly(change);
    }

    @Test
    void what_no_look_comes_back_to_is_forgotten() {
        ChangedOrder old = change(UUID.randomUUID(), NOON);
        recent.add(List.of(old));
        recent.add(List.of(change(UUID.randomUUID(), NOON.plusSeconds(31))));

        assertThat(recent.without(List.of(old))).containsExactly(old);
    }
}
