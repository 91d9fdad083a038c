package dev.comptoir.campaigns.reminder.domain;

/** Why a reminder does not go out. */
public enum StopReason {
    /** The shopper placed an order. */
    ORDERED("STOPPED", "ORDERED"),
    /** The shopper came back to the cart. */
    RESUMED("STOPPED", "RESUMED"),
    /** The shopper wants no such mail. */
    UNSUBSCRIBED("SUPPRESSED", "UNSUBSCRIBED"),
    /** Another cart of the same shopper is newer, and one shopper is in one series at a time. */
    NEWER_CART("SUPPRESSED", "SUPPRESSED"),
    /** The merchant deleted the campaign or this step of it. */
    CAMPAIGN_CHANGED("SUPPRESSED", "SUPPRESSED"),
    /** The campaign was off for so long that a reminder would come out of the blue. */
    TOO_LATE("SUPPRESSED", "SUPPRESSED"),
    /** The mail cannot be written; the log says why. */
    UNSENDABLE("SUPPRESSED", "SUPPRESSED");

    private final String state;
    private final String told;

    StopReason(String state, String told) {
        this.state = state;
        this.told = told;
    }

    /** What becomes of the send: STOPPED by the shopper's own act, SUPPRESSED by a rule. */
    public String state() {
        return state;
    }

    /** The word the event uses for it. */
    public String told() {
        return told;
    }
}
