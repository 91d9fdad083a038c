package dev.comptoir.inventory.reservation.domain;

import java.util.List;

/** What a shelf gave for an order: the lines as taken, and those it could not fill. */
public record Taking(List<ReservationLine> lines, List<ShortLine> shortLines) {

    public boolean isComplete() {
        return shortLines.isEmpty();
    }
}
