package dev.comptoir.orders.listexport;

import dev.comptoir.platform.db.Columns;

/**
 * A column of an exported list; its key is for ever.
 *
 * @param place where its values are, as a select list names it
 */
record ListColumn(String key, Kind kind, String place) {

    /** What the values of a column are; amounts are in the currency of their row. */
    enum Kind {
        TEXT,
        MONEY,
        COUNT,
        TIME
    }

    static ListColumn text(String key, String place) {
        return new ListColumn(key, Kind.TEXT, place);
    }

    static ListColumn money(String key, String place) {
        return new ListColumn(key, Kind.MONEY, place);
    }

    static ListColumn count(String key, String place) {
        return new ListColumn(key, Kind.COUNT, place);
    }

    static ListColumn time(String key, String place) {
        return new ListColumn(key, Kind.TIME, place);
    }

    /** Null for none. */
    Object read(Columns c, String currency) {
        return switch (kind) {
            case TEXT -> c.textOrNull();
            case MONEY -> c.money(currency);
            case COUNT -> c.numberOrNull();
            case TIME -> c.instant();
        };
    }
}
