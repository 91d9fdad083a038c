package dev.comptoir.inventory.reservation.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.FORBIDDEN;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.UUID;

/** Everything the reservation rules refuse. */
public final class ReservationProblem {

    private static final String INSUFFICIENT = "insufficient-stock";

    private ReservationProblem() {}

    /** Not enough units are left for at least one line; nothing was taken for any. */
    public static DomainException insufficientStock(List<ShortLine> lines) {
        ShortLine first = lines.getFirst();
        DomainException refusal = lines.size() == 1
                ? CONFLICT.refusal(
                        "insufficient-stock",
                        "There are not enough units of %s: %d wanted, %d available.",
                        first.sku(),
                        first.requested(),
                        first.available())
                : CONFLICT.refusal(
                        "insufficient-stock", "There are not enough units of %d SKUs; lines says which.", lines.size());
        return refusal.with("lines", lines);
    }

    public static boolean isInsufficientStock(Throwable failure) {
        return failure instanceof DomainException refusal && INSUFFICIENT.equals(refusal.code());
    }

    /** The key lacks the scope. */
    public static DomainException mayNotOversell() {
        return FORBIDDEN.refusal(
                "oversell-not-allowed", "To sell more than there is, use a key with the scope orders:oversell.");
    }

    /** Nothing was ever reserved for that order. */
    public static DomainException notFound(UUID orderId) {
        return NOT_FOUND
                .refusal("reservation-not-found", "There is no reservation for this order.")
                .with("orderId", orderId);
    }

    /** The order was completed or cancelled. */
    public static DomainException closed(Reservation reservation) {
        return CONFLICT.refusal(
                        "reservation-closed",
                        "The order was completed or cancelled already; its reservation cannot change any more.")
                .with("orderId", reservation.orderId())
                .with("state", reservation.state());
    }

    /** The database took longer than the caller waits. */
    public static DomainException timedOut() {
        return UNAVAILABLE.refusal(
                "reservation-timed-out", "The reservation took too long and was given up. Try again in a second.");
    }

    /** More checkouts wait for the same SKUs than can be served in time. */
    public static DomainException tooManyWaiting() {
        return UNAVAILABLE.refusal(
                "too-many-waiting",
                "Too many checkouts want the same products at once. Try again in a second; nothing was reserved.");
    }
}
