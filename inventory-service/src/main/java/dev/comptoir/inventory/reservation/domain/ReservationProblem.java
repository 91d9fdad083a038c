package dev.comptoir.inventory.reservation.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything the reservation rules refuse. */
public sealed class ReservationProblem extends DomainException {

    private ReservationProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** Not enough units are left for at least one line; nothing was taken for any. */
    public static final class InsufficientStock extends ReservationProblem {
        public InsufficientStock(List<ShortLine> lines) {
            super(
                    "insufficient-stock",
                    Kind.CONFLICT,
                    lines.size() == 1
                            ? "There are not enough units of %s: %d wanted, %d available."
                                    .formatted(
                                            lines.getFirst().sku(),
                                            lines.getFirst().requested(),
                                            lines.getFirst().available())
                            : "There are not enough units of %d SKUs; lines says which.".formatted(lines.size()),
                    Map.of("lines", lines));
        }
    }

    /** Nothing was ever reserved for that order. */
    public static final class ReservationNotFound extends ReservationProblem {
        public ReservationNotFound(UUID orderId) {
            super(
                    "reservation-not-found",
                    Kind.NOT_FOUND,
                    "There is no reservation for this order.",
                    Map.of("orderId", orderId));
        }
    }

    /** The order was completed or cancelled, so its reservation cannot change any more. */
    public static final class ReservationClosed extends ReservationProblem {
        public ReservationClosed(Reservation reservation) {
            super(
                    "reservation-closed",
                    Kind.CONFLICT,
                    "The order was completed or cancelled already; its reservation cannot change any more.",
                    Map.of("orderId", reservation.orderId(), "state", reservation.state()));
        }
    }

    /** More checkouts wait for the same SKUs than can be served in time. */
    public static final class TooManyWaiting extends ReservationProblem {
        public TooManyWaiting() {
            super(
                    "too-many-waiting",
                    Kind.UNAVAILABLE,
                    "Too many checkouts want the same products at once. Try again in a second; nothing was reserved.",
                    Map.of());
        }
    }
}
