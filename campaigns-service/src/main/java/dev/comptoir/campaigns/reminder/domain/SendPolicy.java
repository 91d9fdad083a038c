package dev.comptoir.campaigns.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides at the last moment, when a send is due and locked, whether it still goes out. */
public final class SendPolicy {

    /** A reminder that waited longer than this past its time is not sent any more. */
    public static final Duration LATEST = Duration.ofDays(14);

    private SendPolicy() {}

    /**
     * What is true of a due send at this moment.
     *
     * @param isOrdered the cart is an order
     * @param hasStep the campaign still has this step
     */
    public record Case(
            Instant abandonedAt, Instant dueAt, Owner owner, boolean isOrdered, boolean isResumed, boolean hasStep) {}

    public static Optional<StopReason> reasonNotTo(Case send, Instant now) {
        if (send.isOrdered() || send.owner().hasOrderedSince(send.abandonedAt())) {
            return Optional.of(StopReason.ORDERED);
        }
        if (send.isResumed()) {
            return Optional.of(StopReason.RESUMED);
        }
        if (send.owner().isUnsubscribed()) {
            return Optional.of(StopReason.UNSUBSCRIBED);
        }
        if (!send.hasStep()) {
            return Optional.of(StopReason.CAMPAIGN_CHANGED);
        }
        return send.dueAt().plus(LATEST).isBefore(now) ? Optional.of(StopReason.TOO_LATE) : Optional.empty();
    }
}
