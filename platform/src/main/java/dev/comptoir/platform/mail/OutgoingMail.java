package dev.comptoir.platform.mail;

import java.util.UUID;

/**
 * A mail to be sent once.
 *
 * @param dedupeKey names the one reason for this mail, for example {@code order-shipped:<shipment id>}; a second mail with it is
 *     dropped
 * @param kind decides what happens after a crash in the moment of sending
 * @param purpose short kebab-case word shown in message histories
 * @param subjectId the order, cart or file the mail is about
 * @param listUnsubscribe one-click unsubscribe address (RFC 8058); empty for mails that must arrive
 * @param replyTo where answers go; empty for the sender
 */
public record OutgoingMail(
        String dedupeKey,
        Kind kind,
        String purpose,
        UUID subjectId,
        String sender,
        String recipient,
        String subject,
        String textBody,
        String htmlBody,
        String listUnsubscribe,
        String replyTo) {

    /** A transactional mail in doubt is sent again; a marketing mail in doubt is not. */
    public enum Kind {
        TRANSACTIONAL,
        MARKETING
    }
}
