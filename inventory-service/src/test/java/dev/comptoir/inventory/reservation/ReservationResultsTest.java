package dev.comptoir.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.StockSnapshot;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationResultsTest {

    private static final Instant LATER = Instant.parse("2026-11-27T09:15:00Z");

    @Test
    void who_comes_first_is_served_first_and_each_gets_an_answer() {
        StockSnapshot snapshot = new StockSnapshot(
                Map.of("A", new StockItem("A", 3, 0, true, false, null, 1, null, 0, false, false, List.of())));
        ReservationRequest first = request(2);
        ReservationRequest second = request(2);
        ReservationRequest third = request(1);
        ReservationResults results = ReservationResults.none();

        List.of(first, second, third).forEach(request -> results.decide(request, snapshot, LATER));

        assertThat(results.reserved()).containsOnlyKeys(first, third);
        assertThat(results.refused().get(second).code()).isEqualTo("insufficient-stock");
        assertThat(results.held())
                .allSatisfy(held -> assertThat(held.expiresAt()).isEqualTo(LATER));
        assertThat(snapshot.changes()).containsExactly(Map.entry("A", 3));
    }

    private static ReservationRequest request(int quantity) {
        return ReservationRequest.of(UUID.randomUUID(), List.of("A"), sku -> sku, _ -> quantity);
    }
}
