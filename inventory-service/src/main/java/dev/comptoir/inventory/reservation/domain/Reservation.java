package dev.comptoir.inventory.reservation.domain;

import static dev.comptoir.inventory.reservation.domain.ReservationState.CANCELLED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.CONFIRMED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.EXPIRED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.HELD;
import static dev.comptoir.inventory.reservation.domain.ReservationState.RELEASED;
import static dev.comptoir.inventory.reservation.domain.ReservationState.SHORT;

import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.inventory.stock.domain.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The units taken for one order, from the checkout until everything has left the shelf or come back. */
public record Reservation(
        UUID orderId, ReservationState state, long version, Instant expiresAt, List<ReservationLine> lines) {

    /** Units are reserved for a checkout. */
    public static Reservation held(UUID orderId, List<ReservationLine> lines, Instant expiresAt) {
        return new Reservation(orderId, HELD, 1, expiresAt, lines);
    }

    /** An order came for which nothing had been reserved. */
    public static Reservation late(UUID orderId, Allocation allocation, Instant now) {
        return new Reservation(orderId, allocation.isComplete() ? CONFIRMED : SHORT, 1, now, allocation.lines());
    }

    /** An order was cancelled of which nothing else is known: should it still come, it takes nothing. */
    public static Reservation neverTaken(ReservationRequest request, Instant now) {
        List<ReservationLine> lines = request.units().entrySet().stream()
                .map(line -> new ReservationLine(line.getKey(), line.getValue(), 0, 0))
                .toList();
        return new Reservation(request.orderId(), CANCELLED, 1, now, lines);
    }

    public boolean isHeld() {
        return state == HELD;
    }

    /** Whether its units are reserved and its time is not up. */
    public boolean isHeldAt(Instant now) {
        return isHeld() && expiresAt.isAfter(now);
    }

    /** Whether the order has come; its units are sold. */
    public boolean isSettled() {
        return state == CONFIRMED || state == SHORT;
    }

    public boolean isCancelled() {
        return state == CANCELLED;
    }

    public boolean isFor(ReservationRequest request) {
        return lines.size() == request.units().size()
                && lines.stream()
                        .allMatch(line -> Integer.valueOf(line.quantity())
                                .equals(request.units().get(line.sku())));
    }

    /** Units that are reserved right now; empty in any state but HELD. */
    public SequencedMap<String, Integer> heldUnits() {
        return isHeld() ? outstanding() : new TreeMap<>();
    }

    /** Units of those that are out, by where they are reserved, all at the main location left out. */
    public SequencedMap<Place, Integer> outstandingByLocation() {
        LinkedHashMap<Place, Integer> units = new LinkedHashMap<>();
        lines.forEach(line ->
                line.from().units().forEach((location, some) -> units.put(new Place(line.sku(), location), some)));
        return units;
    }

    /** The return of so many units a SKU to where they were taken from. */
    public List<Movement> movementsBack(Map<String, Integer> units) {
        return lines.stream()
                .filter(line -> units.containsKey(line.sku()))
                .map(line -> line.back(units.get(line.sku())))
                .toList();
    }

    /** Units taken and not come back, SKUs without any left out. */
    public SequencedMap<String, Integer> outstanding() {
        TreeMap<String, Integer> units = new TreeMap<>();
        lines.stream()
                .filter(line -> line.outstanding() > 0)
                .forEach(line -> units.put(line.sku(), line.outstanding()));
        return units;
    }

    /** The same units until the same moment; the new version says that its order has come back to it. */
    public Reservation repeated() {
        return to(HELD, HELD);
    }

    public Reservation renewed(List<ReservationLine> newLines, Instant until) {
        if (isSettled() || isCancelled()) {
            throw ReservationProblem.closed(this);
        }
        return new Reservation(orderId, HELD, version + 1, until, newLines);
    }

    /** The order came in time. */
    public Reservation confirmed() {
        return to(CONFIRMED, HELD);
    }

    /** The order came after its units had been given back. */
    public Reservation confirmedLate(Allocation allocation) {
        Reservation settled = to(allocation.isComplete() ? CONFIRMED : SHORT, HELD, EXPIRED, RELEASED);
        return new Reservation(orderId, settled.state, settled.version, expiresAt, allocation.lines());
    }

    public Reservation released() {
        return to(RELEASED, HELD);
    }

    /** What its order gave up has come back or is about to; units that were kept out of stock before stay out. */
    public Reservation cancelled(Map<String, Integer> back) {
        return to(CANCELLED, HELD, CONFIRMED, SHORT, RELEASED, EXPIRED).withLines(givenBack(back));
    }

    /** Units of settled lines came back; never more than went out. */
    public Reservation returned(Map<String, Integer> units) {
        return new Reservation(orderId, state, version + 1, expiresAt, givenBack(units));
    }

    private List<ReservationLine> givenBack(Map<String, Integer> units) {
        return lines.stream()
                .map(line -> line.giveBack(Math.min(line.outstanding(), units.getOrDefault(line.sku(), 0))))
                .toList();
    }

    /** A placed order of which nothing was counted so far. */
    public static Reservation withoutLines(UUID orderId, Instant now) {
        return new Reservation(orderId, CONFIRMED, 1, now, List.of());
    }

    /** Units of those its order gives up that are still out. */
    public SequencedMap<String, Integer> back(Map<String, Integer> fewer) {
        SequencedMap<String, Integer> out = outstanding();
        TreeMap<String, Integer> units = new TreeMap<>();
        fewer.forEach((sku, given) -> units.put(sku, Math.min(given, out.getOrDefault(sku, 0))));
        units.values().removeIf(count -> count == 0);
        return units;
    }

    /** The order was edited: it has more of some SKUs and fewer of others. */
    public Reservation edited(List<ReservationLine> more, Map<String, Integer> fewer) {
        Map<String, Integer> back = back(fewer);
        TreeMap<String, ReservationLine> edited = new TreeMap<>();
        lines.forEach(line -> edited.put(line.sku(), line));
        more.forEach(line -> edited.merge(line.sku(), line, ReservationLine::plus));
        fewer.forEach((sku, units) ->
                edited.computeIfPresent(sku, (_, line) -> line.minus(units, back.getOrDefault(sku, 0))));
        return new Reservation(orderId, state, version + 1, expiresAt, List.copyOf(edited.values()));
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
