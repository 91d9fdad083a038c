package dev.comptoir.campaigns.reminder.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a merchant switched a campaign on. The first time ever it catches up on two weeks; after any later time what fell due while
 * it was off stays unsent.
 *
 * @param first null as long as no merchant has switched it on; the epoch when it has sent mails before any did
 * @param last the latest time but the first; null when there is none
 */
public record Activation(Instant first, Instant last) {

    public static final Activation NONE = new Activation(null, null);

    private static final Duration CATCH_UP = Duration.ofDays(14);

    public Activation switched(boolean wasOn, boolean isOn, Instant now) {
        if (wasOn || !isOn) {
            return this;
        }
        return first == null ? new Activation(now, null) : new Activation(first, now);
    }

    /** Whether a mail that waited still goes out. */
    public boolean reaches(Instant abandonedAt, Instant dueAt) {
        boolean isCaughtUp = first == null || !abandonedAt.isBefore(first.minus(CATCH_UP));
        return isCaughtUp && (last == null || !dueAt.isBefore(last));
    }
}
