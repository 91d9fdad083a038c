package dev.comptoir.files.grant;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/** Whom to write to about an order's downloads. */
record PaidOrder(UUID orderId, String orderNumber, String email, String customerName, String locale, Instant paidAt) {

    /** The columns {@link #read} reads, of the table alias {@code o}. */
    static final String COLUMNS = "o.order_id, o.order_number, o.email, o.customer_name, o.locale, o.paid_at";

    static PaidOrder read(Columns c) {
        return new PaidOrder(c.uuid(), c.text(), c.text(), c.text(), c.text(), c.instant());
    }
}
