package dev.comptoir.platform.mail;

import java.util.UUID;

/**
 * Why a mail is written; it goes out once for it.
 *
 * @param dedupeKey names the one reason for ever, for example {@code order-shipped:<shipment id>}
 * @param purpose short kebab-case word shown in message histories
 * @param subjectId the order, cart or file the mail is about
 */
public record MailReason(String dedupeKey, OutgoingMail.Kind kind, String purpose, UUID subjectId) {}
