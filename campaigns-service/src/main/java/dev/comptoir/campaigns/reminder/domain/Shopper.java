package dev.comptoir.campaigns.reminder.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The shopper behind an e-mail address, whatever the cart.
 *
 * @param orderedAt when this shopper last placed an order; null when never
 * @param suppressed why nothing is sent to the address; null as long as mails are welcome
 * @param campaignId the campaign of the first automatic mail to any address of the customer, which is the only one to send any
 *     for good; null before
 */
public record Shopper(UUID id, Instant orderedAt, StopReason suppressed, UUID campaignId) {

    /** Two spellings of one address are one shopper. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public boolean mayHearFrom(UUID campaign) {
        return campaignId == null || campaignId.equals(campaign);
    }

    public boolean isSuppressed() {
        return suppressed != null;
    }

    public boolean hasOrderedSince(Instant time) {
        return orderedAt != null && !orderedAt.isBefore(time);
    }
}
