package dev.comptoir.orders.order.domain;

import java.time.Instant;
import java.util.Objects;

/** Why an order is on hold, by whom and since when; all null while it is not. */
public record Hold(String reasonCode, String note, String by, Instant at) {

    static final Hold NONE = new Hold(null, null, null, null);

    /** Whether an order is on hold, and for this reason. */
    public boolean isFor(String otherReasonCode, String otherNote) {
        return Objects.equals(reasonCode, otherReasonCode) && Objects.equals(note, otherNote);
    }
}
