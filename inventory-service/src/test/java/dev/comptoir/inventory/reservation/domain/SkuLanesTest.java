package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.reservation.domain.SkuLanes.Ticket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkuLanesTest {

    private final SkuLanes<Integer> lanes = new SkuLanes<>(6, 3);
    private final Ticket<Integer> first = ticket(1, "A");

    @Test
    void a_demand_for_idle_skus_runs_at_once() {
        assertThat(lanes.arrive(first)).isTrue();
        assertThat(lanes.arrive(ticket(2, "B"))).isTrue();
        assertThat(lanes.finish(List.of(first))).isEmpty();
        assertThat(lanes.arrive(ticket(3, "A"))).isTrue();
    }

    @Test
    void demands_that_come_meanwhile_form_the_next_batch_in_order() {
        lanes.arrive(first);
        assertThat(lanes.arrive(ticket(2, "A"))).isFalse();
        assertThat(lanes.arrive(ticket(3, "A"))).isFalse();

        assertThat(finish(first)).containsExactly(List.of(2, 3));
    }

    @Test
    void a_batch_has_a_limit_and_the_rest_waits_for_it() {
        lanes.arrive(first);
        List.of(2, 3, 4, 5).forEach(asker -> lanes.arrive(ticket(asker, "A")));

        List<List<Ticket<Integer>>> batches = lanes.finish(List.of(first));

        assertThat(askers(batches)).containsExactly(List.of(2, 3, 4));
        assertThat(askers(lanes.finish(batches.getFirst()))).containsExactly(List.of(5));
    }

    @Test
    void demands_for_other_skus_run_beside_it() {
        Ticket<Integer> both = ticket(1, "A", "B");
        lanes.arrive(both);
        lanes.arrive(ticket(2, "A"));
        lanes.arrive(ticket(3, "B"));
        lanes.arrive(ticket(4, "A"));

        assertThat(finish(both)).containsExactly(List.of(2, 4), List.of(3));
    }

    @Test
    void a_demand_that_waits_is_not_overtaken_by_later_ones_for_its_skus() {
        lanes.arrive(first);
        lanes.arrive(ticket(2, "A", "B"));

        assertThat(lanes.arrive(ticket(3, "B"))).isFalse();
        assertThat(finish(first)).containsExactly(List.of(2, 3));
    }

    @Test
    void a_demand_whose_other_sku_is_busy_waits_on() {
        Ticket<Integer> other = ticket(9, "B");
        lanes.arrive(first);
        lanes.arrive(other);
        lanes.arrive(ticket(2, "A", "B"));
        lanes.arrive(ticket(3, "A"));

        assertThat(finish(first)).isEmpty();
        assertThat(finish(other)).containsExactly(List.of(2, 3));
    }

    @Test
    void refuses_more_than_can_be_served_in_time() {
        lanes.arrive(first);
        for (int i = 0; i < 6; i++) {
            lanes.arrive(ticket(i, "A"));
        }

        assertThatThrownBy(() -> lanes.arrive(ticket(7, "A"))).isInstanceOf(ReservationProblem.TooManyWaiting.class);
        assertThat(lanes.arrive(ticket(8, "Z"))).isTrue();
    }

    private List<List<Integer>> finish(Ticket<Integer> ticket) {
        return askers(lanes.finish(List.of(ticket)));
    }

    private static List<List<Integer>> askers(List<List<Ticket<Integer>>> batches) {
        return batches.stream()
                .map(batch -> batch.stream().map(Ticket::asker).toList())
                .toList();
    }

    private static Ticket<Integer> ticket(int asker, String... skus) {
        return new Ticket<>(Demand.of(UUID.randomUUID(), List.of(skus), sku -> sku, _ -> 1), asker);
    }
}
