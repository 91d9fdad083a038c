package dev.comptoir.orders.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.testkit.Proves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ParcelSequencesTest {

    private static final Deed DEED = new Deed("me", Instant.EPOCH);

    /** Whatever is packed, shipped, delivered, taken back and marked in whatever order: the status is what a count of units says. */
    @Property(tries = 1000)
    @Proves("X7")
    @Proves("O-116")
    void the_status_follows_from_where_the_units_are(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> moves, @ForAll boolean isPaid) {
        OrderFixture fixture = OrderFixture.usual();
        if (isPaid) {
            fixture.allPaid();
        }
        Model model = new Model(fixture);
        for (int i = 0; i < moves.size(); i++) {
            model.play(moves.get(i), i);
            model.check(isPaid);
        }
    }

    /** An order with its parcels beside the plainest account of them. */
    private static final class Model {

        private final OrderFixture fixture;
        private final ParcelCase parcels;
        private final Map<UUID, int[]> contents = new HashMap<>();
        private final Map<UUID, ShipmentState> states = new LinkedHashMap<>();
        private FulfillmentStatus mark = FulfillmentStatus.AWAITING_PROCESSING;
        private FulfillmentStatus returned;

        Model(OrderFixture fixture) {
            this.fixture = fixture;
            this.parcels = ParcelCase.of(fixture.order(), fixture.lines(), List.of(), List.of());
        }

        void play(int move, int step) {
            try {
                playAllowed(move, step);
            } catch (DomainException _) {
                // A refusal changes nothing, which the check after it shows.
            }
        }

        private void playAllowed(int move, int step) {
            switch (move) {
                case 0 -> pack(step);
                case 1 -> move(step, ShipmentState.SHIPPED);
                case 2 -> move(step, ShipmentState.IN_TRANSIT);
                case 3 -> move(step, ShipmentState.DELIVERED);
                case 4 -> takeBack(step);
                case 5 -> prepare(OrderMove.START_PROCESSING, FulfillmentStatus.PROCESSING);
                case 6 -> prepare(OrderMove.MAKE_READY_FOR_PICKUP, FulfillmentStatus.READY_FOR_PICKUP);
                case 7 -> prepare(OrderMove.AWAIT_PROCESSING, FulfillmentStatus.AWAITING_PROCESSING);
                case 8 -> giveBack();
                default -> clear();
            }
        }

        private void pack(int step) {
            OrderLine line = fixture.line(step % 2);
            Shipment shipment =
                    Shipment.created(UUID.randomUUID(), fixture.order().id(), "S-1", "me", Instant.EPOCH);
            parcels.pack(shipment, Map.of(line.id(), 1L));
            contents.put(shipment.id(), step % 2 == 0 ? new int[] {1, 0} : new int[] {0, 1});
            states.put(shipment.id(), ShipmentState.CREATED);
        }

        private void move(int step, ShipmentState next) {
            Parcel parcel = any(step);
            parcels.move(parcel, next, DEED);
            states.put(parcel.shipment().id(), next);
        }

        private void takeBack(int step) {
            Parcel parcel = any(step);
            parcels.takeBack(parcel, null, DEED);
            states.put(parcel.shipment().id(), ShipmentState.CANCELLED);
        }

        private void prepare(OrderMove move, FulfillmentStatus wanted) {
            OrderMarks.fulfillment(fixture.order(), move, wanted);
            mark = wanted;
        }

        private void giveBack() {
            OrderMarks.fulfillment(fixture.order(), OrderMove.RETURN_ALL, FulfillmentStatus.RETURNED);
            returned = FulfillmentStatus.RETURNED;
        }

        private void clear() {
            OrderMarks.clearFulfillment(fixture.order(), fixture.lines(), parcels.isDelivered());
            mark = FulfillmentStatus.AWAITING_PROCESSING;
            returned = null;
        }

        private Parcel any(int step) {
            List<UUID> ids = new ArrayList<>(states.keySet());
            return parcels.parcel(ids.isEmpty() ? UUID.randomUUID() : ids.get(step % ids.size()));
        }

        private int units(int line, boolean isGone) {
            return states.entrySet().stream()
                    .filter(parcel -> parcel.getValue() != ShipmentState.CANCELLED)
                    .filter(parcel -> parcel.getValue().hasLeft() == isGone)
                    .mapToInt(parcel -> contents.get(parcel.getKey())[line])
                    .sum();
        }

        private FulfillmentStatus expected() {
            int gone = units(0, true) + units(1, true);
            if (returned != null) {
                return returned;
            }
            if (gone == 0) {
                return mark;
            }
            if (gone < 3) {
                return FulfillmentStatus.PARTIALLY_SHIPPED;
            }
            boolean hasArrived = states.values().stream()
                    .filter(ShipmentState::hasLeft)
                    .allMatch(state -> state == ShipmentState.DELIVERED);
            return hasArrived ? FulfillmentStatus.DELIVERED : FulfillmentStatus.SHIPPED;
        }

        void check(boolean isPaid) {
            FulfillmentStatus expected = expected();
            assertThat(fixture.order().fulfillmentStatus()).isEqualTo(expected);
            assertThat(fixture.order().lifecycle())
                    .isEqualTo(isPaid && expected.isGone() ? Lifecycle.COMPLETED : Lifecycle.PLACED);
            for (int line = 0; line < 2; line++) {
                assertThat(fixture.line(line).shippedQuantity()).isEqualTo(units(line, true));
                assertThat(fixture.line(line).unpacked())
                        .isEqualTo(fixture.line(line).quantity() - units(line, true) - units(line, false));
            }
        }
    }
}
