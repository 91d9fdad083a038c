package dev.comptoir.orders.returns.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody wants to send back, and who wants it. */
public record ReturnOpening(
        List<Units> lines, ReturnWish wish, String note, boolean isRequestedByCustomer, String actor, Instant at) {

    /** Units of one order line. */
    public record Units(UUID lineId, int quantity, String reason) {}
}
