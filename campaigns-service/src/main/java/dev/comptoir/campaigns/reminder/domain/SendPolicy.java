package dev.comptoir.campaigns.reminder.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Decides at the last moment, when a mail is due and locked, whether it still goes out. */
public final class SendPolicy {

    /** A reminder that waited longer than this past its time is not sent any more. */
    public static final Duration LATEST = Duration.ofDays(14);

    private SendPolicy() {}

    /**
     * What is true of a due mail at this moment.
     *
     * @param isOrdered the cart is an order
     * @param hasStep the campaign still has this step
     * @param isPermitted the shopper has agreed or ordered before, or the store does not ask for it
     */
    public record Case(
            UUID campaignId,
            Activation activation,
            Instant abandonedAt,
            Instant dueAt,
            Shopper shopper,
            boolean isOrdered,
            boolean isResumed,
            boolean hasStep,
            boolean isPermitted) {}

    public static Optional<StopReason> reasonNotTo(Case send, Instant now) {
        if (send.isOrdered() || send.shopper().hasOrderedSince(send.abandonedAt())) {
            return Optional.of(StopReason.ORDERED);
        }
        if (send.isResumed()) {
            return Optional.of(StopReason.RESUMED);
        }
        if (send.shopper().isSuppressed()) {
            return Optional.of(send.shopper().suppressed());
        }
        if (!send.isPermitted()) {
            return Optional.of(StopReason.NO_CONSENT);
        }
        if (!send.hasStep() || !send.shopper().mayHearFrom(send.campaignId())) {
            return Optional.of(StopReason.CAMPAIGN_CHANGED);
        }
        boolean isTooLate =
                send.dueAt().plus(LATEST).isBefore(now) || !send.activation().reaches(send.abandonedAt(), send.dueAt());
        return isTooLate ? Optional.of(StopReason.TOO_LATE) : Optional.empty();
    }
}
