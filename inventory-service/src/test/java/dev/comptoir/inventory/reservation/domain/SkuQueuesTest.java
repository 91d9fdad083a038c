package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.reservation.domain.SkuQueues.Ticket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkuQueuesTest {

    private final SkuQueues<Integer> queues = new SkuQueues<>(6, 3, 10);
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

    @Test
    void while_as_many_batches_run_as_may_other_skus_wait_and_share_the_next() {
        SkuQueues<Integer> two = new SkuQueues<>(6, 3, 2);
        two.arrive(first);
        two.arrive(ticket(2, "B"));

        assertThat(two.arrive(ticket(3, "C"))).isFalse();
        assertThat(two.arrive(ticket(4, "D"))).isFalse();
        assertThat(two.arrive(ticket(5, "A"))).isFalse();
        assertThat(two.arrive(ticket(6, "E"))).isFalse();

        List<List<Ticket<Integer>>> next = two.finish(List.of(first));
        assertThat(requesters(next)).containsExactly(List.of(3, 4, 5));
        assertThat(requesters(two.finish(next.getFirst()))).containsExactly(List.of(6));
    }

    @Test
    void with_room_for_more_batches_each_sku_has_its_own() {
        SkuQueues<Integer> three = new SkuQueues<>(6, 3, 3);
        Ticket<Integer> all = ticket(1, "A", "B", "C", "D");
        three.arrive(all);
        three.arrive(ticket(2, "A"));
        three.arrive(ticket(3, "B"));
        three.arrive(ticket(4, "C"));
        three.arrive(ticket(5, "D"));

        assertThat(requesters(three.finish(List.of(all)))).containsExactly(List.of(2), List.of(3), List.of(4, 5));
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
