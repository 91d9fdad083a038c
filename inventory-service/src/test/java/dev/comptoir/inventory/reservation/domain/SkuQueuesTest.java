package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.reservation.domain.SkuQueues.Ticket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkuQueuesTest {

    private final SkuQueues<Integer> queues = new SkuQueues<>(6, 3);
    private final Ticket<Integer> first = ticket(1, "A");

    @Test
    void a_request_for_idle_skus_runs_at_once() {
        assertThat(queues.arrive(first)).isTrue();
        assertThat(queues.arrive(ticket(2, "B"))).isTrue();
        assertThat(queues.finish(List.of(first))).isEmpty();
        assertThat(queues.arrive(ticket(3, "A"))).isTrue();
    }

    @Test
    void requests_that_come_meanwhile_form_the_next_batch_in_order() {
        queues.arrive(first);
        assertThat(queues.arrive(ticket(2, "A"))).isFalse();
        assertThat(queues.arrive(ticket(3, "A"))).isFalse();

        assertThat(finish(first)).containsExactly(List.of(2, 3));
    }

    @Test
    void a_batch_has_a_limit_and_the_rest_waits_for_it() {
        queues.arrive(first);
        List.of(2, 3, 4, 5).forEach(requester -> queues.arrive(ticket(requester, "A")));

        List<List<Ticket<Integer>>> batches = queues.finish(List.of(first));

        assertThat(requesters(batches)).containsExactly(List.of(2, 3, 4));
        assertThat(requesters(queues.finish(batches.getFirst()))).containsExactly(List.of(5));
    }

    @Test
    void requests_for_other_skus_run_beside_it() {
        Ticket<Integer> both = ticket(1, "A", "B");
        queues.arrive(both);
        queues.arrive(ticket(2, "A"));
        queues.arrive(ticket(3, "B"));
        queues.arrive(ticket(4, "A"));

        assertThat(finish(both)).containsExactly(List.of(2, 4), List.of(3));
    }

    @Test
    void a_request_that_waits_is_not_overtaken_by_later_ones_for_its_skus() {
        queues.arrive(first);
        queues.arrive(ticket(2, "A", "B"));

        assertThat(queues.arrive(ticket(3, "B"))).isFalse();
        assertThat(finish(first)).containsExactly(List.of(2, 3));
    }

    @Test
    void a_request_whose_other_sku_is_busy_waits_on() {
        Ticket<Integer> other = ticket(9, "B");
        queues.arrive(first);
        queues.arrive(other);
        queues.arrive(ticket(2, "A", "B"));
        queues.arrive(ticket(3, "A"));

        assertThat(finish(first)).isEmpty();
        assertThat(finish(other)).containsExactly(List.of(2, 3));
    }

    @Test
    void refuses_more_than_can_be_served_in_time() {
        queues.arrive(first);
        for (int i = 0; i < 6; i++) {
            queues.arrive(ticket(i, "A"));
        }

        assertThatThrownBy(() -> queues.arrive(ticket(7, "A")))
                .extracting("code")
                .isEqualTo("too-many-waiting");
        assertThat(queues.arrive(ticket(8, "Z"))).isTrue();
    }

    private List<List<Integer>> finish(Ticket<Integer> ticket) {
        return requesters(queues.finish(List.of(ticket)));
    }

    private static List<List<Integer>> requesters(List<List<Ticket<Integer>>> batches) {
        return batches.stream()
                .map(batch -> batch.stream().map(Ticket::requester).toList())
                .toList();
    }

    private static Ticket<Integer> ticket(int requester, String... skus) {
        return new Ticket<>(ReservationRequest.of(UUID.randomUUID(), List.of(skus), sku -> sku, _ -> 1), requester);
    }
}
