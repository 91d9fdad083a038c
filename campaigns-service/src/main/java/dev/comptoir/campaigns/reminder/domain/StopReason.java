package dev.comptoir.campaigns.reminder.domain;

/** Why a reminder does not go out. */
public enum StopReason {
    /** The shopper placed an order. */
    ORDERED("STOPPED", "ORDERED"),
    /** The shopper came back to the cart. */
    RESUMED("STOPPED", "RESUMED"),
    /** The shopper wants no such mail. */
    UNSUBSCRIBED("SUPPRESSED", "UNSUBSCRIBED"),
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

    private final String state;
    private final String published;

    StopReason(String state, String published) {
        this.state = state;
        this.published = published;
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
