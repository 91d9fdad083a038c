package dev.comptoir.campaigns.reminder.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a reminder does not go out. */
public enum StopReason {
    /** The shopper placed an order. */
    ORDERED("STOPPED", "ORDERED"),
    /** The shopper came back to the cart. */
    RESUMED("STOPPED", "RESUMED"),
    /** The shopper has followed the link of a mail: no such mail any more. */
    UNSUBSCRIBED("SUPPRESSED", "UNSUBSCRIBED"),
    /** Mails to the address come back for good. */
    BOUNCED("SUPPRESSED", "SUPPRESSED"),
    /** The shopper has called a mail spam. */
    COMPLAINED("SUPPRESSED", "SUPPRESSED"),
    /** The merchant has put the address on the list of those that get no reminders. */
    MANUAL("SUPPRESSED", "SUPPRESSED"),
    /** The address came with a list of those that get no reminders. */
    IMPORTED("SUPPRESSED", "SUPPRESSED"),
    /** The store writes to nobody who has neither agreed to it nor ordered before. */
    NO_CONSENT("SUPPRESSED", "SUPPRESSED"),
    /** The shopper's data was erased. */
    ERASED("SUPPRESSED", "SUPPRESSED"),
    /** Another cart of the same shopper is newer, and one shopper is in one series at a time. */
    NEWER_CART("SUPPRESSED", "SUPPRESSED"),
    /** The merchant deleted the campaign or this step of it, or the shopper belongs to another one. */
    CAMPAIGN_CHANGED("SUPPRESSED", "SUPPRESSED"),
    /** It fell due while the campaign was off. */
    TOO_LATE("SUPPRESSED", "SUPPRESSED"),
    /** The mail cannot be written; the log says why. */
    UNSENDABLE("SUPPRESSED", "SUPPRESSED");

    private static final Set<StopReason> OF_ADDRESSES = EnumSet.of(UNSUBSCRIBED, BOUNCED, COMPLAINED, MANUAL, IMPORTED);

    private final String state;
    private final String published;

    StopReason(String state, String published) {
        this.state = state;
        this.published = published;
    }

    /** By the word of the list of suppressed addresses; null for an address that is not on it. */
    public static StopReason ofSuppression(String word) {
        return word == null || word.isEmpty() ? null : valueOf(word);
    }

    /** The words of those that stop mails to an address, whatever the cart. */
    public static Set<String> ofAddresses() {
        return OF_ADDRESSES.stream().map(StopReason::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The state of the mail: STOPPED by the shopper's own act, SUPPRESSED by a rule. */
    public String state() {
        return state;
    }

    /** The word of the event. */
    public String published() {
        return published;
    }
}
