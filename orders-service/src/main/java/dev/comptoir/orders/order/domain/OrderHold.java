package dev.comptoir.orders.order.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The columns of {@link Hold}; all null, and so absent, while an order is not on hold. */
@Embeddable
class OrderHold {

    String holdReason;
    String holdNote;
    String heldBy;
    Instant heldAt;

    static OrderHold of(Hold hold) {
        OrderHold columns = new OrderHold();
        columns.holdReason = hold.reasonCode();
        columns.holdNote = hold.note();
        columns.heldBy = hold.by();
        columns.heldAt = hold.at();
        return columns;
    }

    Hold hold() {
        return new Hold(holdReason, holdNote, heldBy, heldAt);
    }
}
