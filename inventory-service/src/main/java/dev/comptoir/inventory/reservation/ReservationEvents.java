package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.inventory.ReservationExpiredV1;
import dev.comptoir.contracts.inventory.ReservationReleasedV1;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.inventory.reservation.domain.Allocation;
import dev.comptoir.inventory.reservation.domain.Reservation;
import java.time.Instant;

/** The events about reservations. */
public final class ReservationEvents {

    private ReservationEvents() {}

    public static ReservationReleasedV1 released(Reservation reservation, String reason) {
        return new ReservationReleasedV1(reservation.orderId(), reservation.version(), reason);
    }

    static ReservationExpiredV1 expired(Reservation reservation, Instant at) {
        return new ReservationExpiredV1(reservation.orderId(), reservation.version(), at);
    }

    public static StockShortfallV1 shortfall(Reservation reservation, Allocation allocation) {
        return new StockShortfallV1(
                reservation.orderId(),
                reservation.version(),
                allocation.shortLines().stream()
                        .map(line -> new ShortLineV1(line.sku(), line.requested(), line.available()))
                        .toList());
    }
}
