package dev.comptoir.inventory.reservation.domain;

import java.util.List;

/** What an order got: its lines as taken, and those for which there was not enough. */
public record Allocation(List<ReservationLine> lines, List<ShortLine> shortLines) {

    public boolean isComplete() {
        return shortLines.isEmpty();
    }
}
