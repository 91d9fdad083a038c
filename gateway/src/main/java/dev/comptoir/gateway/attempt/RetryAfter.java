package dev.comptoir.gateway.attempt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the header by which a server says when to come back: seconds, or a date (RFC 9110 §10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** Zero when it says nothing sensible. */
    static Duration read(String value, Instant now) {
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}
