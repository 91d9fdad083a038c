package dev.comptoir.orders.order.domain;

import java.time.Instant;

/** Why an order stands still, who stopped it and when; all null while it does not. */
public record Hold(String reasonCode, String note, String by, Instant at) {

    static final Hold NONE = new Hold(null, null, null, null);
}
