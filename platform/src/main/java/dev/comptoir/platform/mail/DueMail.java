package dev.comptoir.platform.mail;

import java.util.UUID;

/** A mail claimed for one attempt to send it. */
record DueMail(
        UUID id,
        int attempt,
        OutgoingMail.Kind kind,
        String sender,
        String recipient,
        String subject,
        String textBody,
        String htmlBody,
        String listUnsubscribe,
        String messageId,
        String replyTo) {}
