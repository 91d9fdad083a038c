package dev.comptoir.catalog.sales;

import dev.comptoir.platform.db.Columns;

/**
 * Something that happened to an order of which nothing is known yet.
 *
 * @param payload as JSON
 */
record EarlyEvent(Type type, String payload) {

    /** What happened. */
    enum Type {
        REFUND,
        CANCELLATION,
        EDIT
    }

    static EarlyEvent read(Columns c) {
        return new EarlyEvent(Type.valueOf(c.text()), c.text());
    }
}
