package dev.comptoir.inventory.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.inventory.location.domain.MainLocation;
import dev.comptoir.inventory.stock.domain.LocationLevel;
import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.Place;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A shop before a warehouse (the main location), which is before a depot. */
class LocatedSnapshotTest {

    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID MAIN = MainLocation.ID;
    private static final UUID DEPOT = new UUID(0, 3);

    private final StockSnapshot snapshot = new StockSnapshot(Map.of("A", item(false)));

    private static StockItem item(boolean allowsBackorder) {
        return new StockItem("A", 12, 3, true, allowsBackorder, null, 1, null, 0, false, false, List.of())
                .at(List.of(
                        new LocationLevel(SHOP, 3, 1), new LocationLevel(MAIN, 5, 2), new LocationLevel(DEPOT, 4, 0)));
    }

    private static ReservationRequest request(int units) {
        return ReservationRequest.of(UUID.randomUUID(), List.of("A"), sku -> sku, _ -> units);
    }

    private static ReservationLine line(StockSnapshot snapshot, int units) {
        return snapshot.allocateAll(request(units)).getFirst();
    }

    @Test
    void an_order_takes_from_the_first_location_that_has_some_and_goes_on_to_the_next() {
        assertThat(line(snapshot, 1).from().units()).containsExactly(Map.entry(SHOP, 1));
        assertThat(line(snapshot, 5).from().units())
                .containsExactly(Map.entry(SHOP, 1), Map.entry(MAIN, 3), Map.entry(DEPOT, 1));
        assertThat(line(snapshot, 3).from().units()).containsExactly(Map.entry(DEPOT, 3));
        assertThatThrownBy(() -> snapshot.allocateAll(request(1)))
                .extracting("code")
                .isEqualTo("insufficient-stock");

        assertThat(snapshot.changes()).containsExactly(Map.entry("A", 9));
        assertThat(snapshot.changesByLocation())
                .containsOnly(
                        Map.entry(new Place("A", SHOP), 2),
                        Map.entry(new Place("A", MAIN), 3),
                        Map.entry(new Place("A", DEPOT), 4));
    }

    @Test
    void a_refused_order_leaves_every_location_as_it_was() {
        assertThatThrownBy(() -> snapshot.allocateAll(request(10))).isNotNull();

        assertThat(snapshot.changesByLocation()).isEmpty();
        assertThat(line(snapshot, 2).from().units()).containsExactly(Map.entry(SHOP, 2));
    }

    @Test
    void what_is_beyond_all_there_is_the_first_location_owes() {
        StockSnapshot backorders = new StockSnapshot(Map.of("A", item(true)));
        line(backorders, 2);

        assertThat(line(backorders, 10).from().units())
                .containsExactly(Map.entry(SHOP, 3), Map.entry(MAIN, 3), Map.entry(DEPOT, 4));
    }

    @Test
    void an_oversell_is_sold_beyond_stock_from_the_first_location() {
        List<ReservationLine> lines = snapshot.allocateBeyondStock(request(11));

        assertThat(ReservationLine.soldBeyondStock(lines))
                .containsExactly(
                        Movement.sold("A", 2, lines.getFirst().from().first(2).units()));
        assertThat(ReservationLine.soldBeyondStock(lines).getFirst().byLocation())
                .containsExactly(Map.entry(SHOP, -2));
        assertThat(ReservationLine.soldInStock(lines).getFirst().byLocation())
                .containsExactly(Map.entry(SHOP, -2), Map.entry(MAIN, -3), Map.entry(DEPOT, -4));
    }

    @Test
    void units_come_back_to_where_they_were_taken_from_the_last_first() {
        Reservation sold = Reservation.held(UUID.randomUUID(), snapshot.allocateAll(request(6)), Instant.EPOCH)
                .confirmed();

        assertThat(sold.movementsBack(Map.of("A", 2)).getFirst().byLocation())
                .containsExactly(Map.entry(MAIN, 1), Map.entry(DEPOT, 1));
        Reservation rest = sold.returned(Map.of("A", 2));
        assertThat(rest.movementsBack(rest.outstanding()).getFirst().byLocation())
                .containsExactly(Map.entry(SHOP, 2), Map.entry(MAIN, 2));
    }

    @Test
    void a_reservation_from_before_there_were_locations_is_at_the_main_one() {
        Reservation old =
                Reservation.held(UUID.randomUUID(), List.of(new ReservationLine("A", 2, 2, 0)), Instant.EPOCH);
        snapshot.release(old);

        assertThat(snapshot.changesByLocation()).containsExactly(Map.entry(new Place("A", MAIN), -2));
        assertThat(line(snapshot, 7).from().units()).containsExactly(Map.entry(SHOP, 2), Map.entry(MAIN, 5));
    }

    @Test
    void an_edited_line_has_the_locations_of_both() {
        ReservationLine old = new ReservationLine("A", 2, 2, 0);
        ReservationLine more = line(snapshot, 3);

        assertThat(old.plus(more).from().units()).containsExactly(Map.entry(MAIN, 3), Map.entry(SHOP, 2));
        assertThat(old.plus(more).minus(4, 4).from().units()).isEmpty();
        assertThat(more.minus(1, 1).from().units()).containsExactly(Map.entry(SHOP, 2));
    }
}
