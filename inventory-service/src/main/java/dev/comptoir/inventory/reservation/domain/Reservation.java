package dev.comptoir.inventory.reservation.domain;

import static dev.comptoir.inventory.reservation.domain.ReservationState.CANCELLED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.CONFIRMED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.EXPIRED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.HELD;
import static dev.comptoir.inventory.reservation.domain.ReservationState.RELEASED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.SHORT;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The units taken for one order, from the checkout until everything has left the shelf or come back. */
public record Reservation(
        UUID orderId, ReservationState state, long version, Instant expiresAt, List<ReservationLine> lines) {

    /** Units are kept for a checkout. */
    public static Reservation held(UUID orderId, List<ReservationLine> lines, Instant expiresAt) {
        return new Reservation(orderId, HELD, 1, expiresAt, lines);
    }

    /** When units kept from now on are given back; no finer than the database keeps it. */
    public static Instant until(Instant now, Duration holdFor) {
        return now.plus(holdFor).truncatedTo(ChronoUnit.MICROS);
    }

    /** An order came for which nothing had been kept. */
    public static Reservation late(UUID orderId, Taking taking, Instant now) {
        return new Reservation(orderId, taking.isComplete() ? CONFIRMED : SHORT, 1, now, taking.lines());
    }

    /** An order was cancelled of which nothing else is known: should it still come, it takes nothing. */
    public static Reservation neverTaken(Demand demand, Instant now) {
        List<ReservationLine> lines = demand.units().entrySet().stream()
                .map(line -> ReservationLine.taken(line.getKey(), line.getValue(), 0))
                .toList();
        return new Reservation(demand.orderId(), CANCELLED, 1, now, lines);
    }

    public boolean isHeld() {
        return state == HELD;
    }

    /** Whether its units are kept and its time is not up. */
    public boolean isHeldAt(Instant now) {
        return isHeld() && expiresAt.isAfter(now);
    }

    /** Whether the order has come; its units are off the shelf. */
    public boolean isSettled() {
        return state == CONFIRMED || state == SHORT;
    }

    public boolean isCancelled() {
        return state == CANCELLED;
    }

    public boolean isFor(Demand demand) {
        return lines.size() == demand.units().size()
                && lines.stream()
                        .allMatch(line -> Integer.valueOf(line.quantity())
                                .equals(demand.units().get(line.sku())));
    }

    /** Units that are kept on the shelf right now; empty in any state but HELD. */
    public SequencedMap<String, Integer> kept() {
        return isHeld() ? outstanding() : new TreeMap<>();
    }

    /** Units taken and not come back, SKUs without any left out. */
    public SequencedMap<String, Integer> outstanding() {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.stream()
                .filter(line -> line.outstanding() > 0)
                .forEach(line -> units.put(line.sku(), line.outstanding()));
        return units;
    }

    public Reservation renewed(List<ReservationLine> newLines, Instant until) {
        if (isSettled() || isCancelled()) {
            throw new ReservationProblem.ReservationClosed(this);
        }
        return new Reservation(orderId, HELD, version + 1, until, newLines);
    }

    /** The order came in time. */
    public Reservation confirmed() {
        return to(CONFIRMED, HELD);
    }

    /** The order came after its units had been given back. */
    public Reservation confirmedLate(Taking taking) {
        Reservation settled = to(taking.isComplete() ? CONFIRMED : SHORT, HELD, EXPIRED, RELEASED);
        return new Reservation(orderId, settled.state, settled.version, expiresAt, taking.lines());
    }

    public Reservation released() {
        return to(RELEASED, HELD);
    }

    /** Whatever was taken has come back or is about to. */
    public Reservation cancelled() {
        Reservation cancelled = to(CANCELLED, HELD, CONFIRMED, SHORT, RELEASED, EXPIRED);
        return cancelled.withLines(
                lines.stream().map(line -> line.giveBack(line.outstanding())).toList());
    }

    /** Units of settled lines came back; never more than went out. */
    public Reservation returned(Map<String, Integer> units) {
        Reservation next = new Reservation(orderId, state, version + 1, expiresAt, lines);
        return next.withLines(lines.stream()
                .map(line -> line.giveBack(Math.min(line.outstanding(), units.getOrDefault(line.sku(), 0))))
                .toList());
    }

    private Reservation withLines(List<ReservationLine> newLines) {
        return new Reservation(orderId, state, version, expiresAt, newLines);
    }

    private Reservation to(ReservationState next, ReservationState... from) {
        if (!List.of(from).contains(state)) {
            throw new IllegalStateException("reservation %s is %s and cannot be %s".formatted(orderId, state, next));
        }
        return new Reservation(orderId, next, version + 1, expiresAt, lines);
    }
}
