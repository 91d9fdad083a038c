package dev.comptoir.orders.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times in a query. */
public final class QueryTime {

    private QueryTime() {}

    /**
     * Null stays null. A plus in a query is a blank to many clients; a blank is never right in a time.
     *
     * @param parameter names it in the refusal
     */
    public static Instant parse(String parameter, String value) {
        try {
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw OrderListProblem.noTime(parameter);
        }
    }

    /** Refuses a range that ends before it begins; one that has no beginning or no end is none. */
    public static void checkRange(String fromParameter, Instant from, String toParameter, Instant to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw OrderListProblem.reversed(fromParameter, toParameter);
        }
    }
}
