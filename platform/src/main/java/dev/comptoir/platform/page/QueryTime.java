package dev.comptoir.platform.page;

import dev.comptoir.kernel.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times in a query, read and refused alike by every list. */
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
            throw Kind.INVALID
                    .refusal(
                            "invalid-request",
                            "%s must be an RFC 3339 time with its zone, such as 2026-11-27T09:00:00Z.",
                            parameter)
                    .at(parameter);
        }
    }
}
