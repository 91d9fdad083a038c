package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;

/** The stock that a placement asks inventory for. */
final class Reservations {

    private Reservations() {}

    static boolean isNeeded(PlacementRequestV1 request) {
        return request.lines().stream().anyMatch(PlacementLineV1::takesUnits);
    }

    static ReservationRequestV1 of(PlacementRequestV1 request) {
        return new ReservationRequestV1(
                request.lines().stream()
                        .filter(PlacementLineV1::takesUnits)
                        .map(line -> new ReservationLineV1(line.sku(), line.quantity()))
                        .toList(),
                request.merchant() == null ? null : request.merchant().stockPolicy(),
                request.cartId());
    }
}
