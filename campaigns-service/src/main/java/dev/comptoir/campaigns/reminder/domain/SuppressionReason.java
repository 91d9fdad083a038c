package dev.comptoir.campaigns.reminder.domain;

/** Why an address gets no reminders. */
public enum SuppressionReason {
    /** The shopper followed the link of a mail. */
    UNSUBSCRIBED,
    /** A provider says that mails to it come back for good. */
    BOUNCED,
    /** The shopper has called a mail spam. */
    COMPLAINED,
    /** The merchant has written it down. */
    MANUAL,
    /** It came with a list from elsewhere. */
    IMPORTED
}
