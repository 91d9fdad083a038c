package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.inventory.ReservationExpiredV1;
import dev.comptoir.contracts.inventory.ReservationReleasedV1;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.Taking;
import java.time.Instant;

/** What the other programs are told about reservations. */
final class ReservationEvents {

    private ReservationEvents() {}

    static ReservationReleasedV1 released(Reservation reservation, String reason) {
        return new ReservationReleasedV1(reservation.orderId(), reservation.version(), reason);
    }

    static ReservationExpiredV1 expired(Reservation reservation, Instant at) {
        return new ReservationExpiredV1(reservation.orderId(), reservation.version(), at);
    }

    static StockShortfallV1 shortfall(Reservation reservation, Taking taking) {
        return new StockShortfallV1(
                reservation.orderId(),
                reservation.version(),
                taking.shortLines().stream()
                        .map(line -> new ShortLineV1(line.sku(), line.requested(), line.available()))
                        .toList());
    }
}
