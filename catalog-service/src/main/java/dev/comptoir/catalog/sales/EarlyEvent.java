package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * Something that happened to an order of which nothing is known yet.
 *
 * @param payload as JSON
 */
record EarlyEvent(UUID orderId, long version, Type type, String payload) {

    /** What happened. */
    enum Type {
        REFUND,
        CANCELLATION,
        EDIT
    }

    static EarlyEvent of(RefundIssuedV1 refund) {
        return new EarlyEvent(refund.orderId(), refund.version(), Type.REFUND, Json.write(refund));
    }

    static EarlyEvent of(OrderCancelledV1 cancelled) {
        return new EarlyEvent(cancelled.orderId(), cancelled.version(), Type.CANCELLATION, Json.write(cancelled));
    }

    static EarlyEvent of(OrderEditedV1 edit) {
        return new EarlyEvent(edit.orderId(), edit.version(), Type.EDIT, Json.write(edit));
    }

    static EarlyEvent read(Columns c) {
        return new EarlyEvent(c.uuid(), c.number(), c.word(Type.class), c.text());
    }
}
