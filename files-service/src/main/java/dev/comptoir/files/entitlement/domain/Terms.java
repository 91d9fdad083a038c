package dev.comptoir.files.entitlement.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * On which terms a file is sold.
 *
 * @param accessExpiryDays days of 24 hours; null for ever
 * @param maxDownloads per order line, whatever its quantity (F-005 counts per order); null without limit
 * @param readyAt when the content arrived
 */
public record Terms(Integer accessExpiryDays, Integer maxDownloads, Instant readyAt) {

    /** Counted from payment, or from the content's arrival when the buyer had to wait for it; null for ever. */
    public Instant expiry(Instant paidAt) {
        if (accessExpiryDays == null) {
            return null;
        }
        Instant start = paidAt.isAfter(readyAt) ? paidAt : readyAt;
        return start.plus(Duration.ofDays(accessExpiryDays));
    }
}
