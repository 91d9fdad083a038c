package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The answer to a program that reserves. */
public record ReservationView(UUID orderId, ReservationState state, Instant expiresAt, List<Line> lines) {

    /** One SKU of it. */
    public record Line(String sku, int quantity) {}

    static ReservationView of(Reservation reservation) {
        return new ReservationView(
                reservation.orderId(),
                reservation.state(),
                reservation.expiresAt(),
                reservation.lines().stream()
                        .map(line -> new Line(line.sku(), line.quantity()))
                        .toList());
    }
}
