package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final UUID ORDER = UUID.randomUUID();

    private final Reservation held = Reservation.held(
            ORDER, List.of(new ReservationLine("A", 3, 3, 0), new ReservationLine("U", 1, 0, 0)), NOW.plusSeconds(900));

    @Test
    void keeps_its_units_until_its_time_is_up() {
        assertThat(held.isHeldAt(NOW)).isTrue();
        assertThat(held.isHeldAt(NOW.plusSeconds(900))).isFalse();
        assertThat(held.heldUnits()).containsExactly(Map.entry("A", 3));
        assertThat(held.released().heldUnits()).isEmpty();
    }

    @Test
    void is_for_the_same_units_only() {
        assertThat(held.isFor(request(Map.of("A", 3, "U", 1)))).isTrue();
        assertThat(held.isFor(request(Map.of("A", 2, "U", 1)))).isFalse();
        assertThat(held.isFor(request(Map.of("A", 3)))).isFalse();
        assertThat(held.isFor(request(Map.of("A", 3, "U", 1, "B", 1)))).isFalse();
    }

    @Test
    void every_change_is_a_new_version() {
        assertThat(held.confirmed().version()).isEqualTo(2);
        assertThat(held.confirmed().cancelled(Map.of()).version()).isEqualTo(3);
    }

    @Test
    void an_order_that_comes_back_keeps_its_units_until_the_same_moment_under_a_new_version() {
        Reservation repeated = held.repeated();

        assertThat(repeated)
                .isEqualTo(new Reservation(ORDER, ReservationState.HELD, 2, held.expiresAt(), held.lines()));
        assertThatThrownBy(held.released()::repeated).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void confirmed_units_are_neither_released_nor_confirmed_again() {
        Reservation confirmed = held.confirmed();

        assertThatThrownBy(confirmed::released).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(confirmed::confirmed).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> confirmed.renewed(List.of(), NOW))
                .extracting("code")
                .isEqualTo("reservation-closed");
    }

    @Test
    void what_came_back_by_a_refund_does_not_come_back_by_the_cancellation() {
        Reservation refunded = held.confirmed().returned(Map.of("A", 2));

        assertThat(refunded.outstanding()).containsExactly(Map.entry("A", 1));
        assertThat(refunded.cancelled(Map.of("A", 3)).outstanding()).isEmpty();
    }

    @Test
    void what_a_refund_kept_out_stays_out_when_the_order_is_cancelled() {
        Reservation confirmed = held.confirmed();

        assertThat(confirmed.back(Map.of("A", 1))).containsExactly(Map.entry("A", 1));
        assertThat(confirmed.cancelled(Map.of("A", 1)).outstanding()).containsExactly(Map.entry("A", 2));
    }

    @Test
    void never_more_comes_back_than_went_out() {
        assertThat(held.confirmed().returned(Map.of("A", 9, "U", 1)).lines())
                .containsExactly(new ReservationLine("A", 3, 3, 3), new ReservationLine("U", 1, 0, 0));
    }

    @Test
    void a_late_order_with_a_gap_is_short() {
        Allocation gap = new Allocation(List.of(new ReservationLine("A", 3, 0, 0)), List.of(new ShortLine("A", 3, 1)));

        assertThat(held.released().confirmedLate(gap).state()).isEqualTo(ReservationState.SHORT);
        assertThat(Reservation.late(ORDER, gap, NOW).state()).isEqualTo(ReservationState.SHORT);
    }

    private static ReservationRequest request(Map<String, Integer> units) {
        return ReservationRequest.of(ORDER, units.keySet(), sku -> sku, units::get);
    }
}
