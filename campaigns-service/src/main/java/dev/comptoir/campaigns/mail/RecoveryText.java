package dev.comptoir.campaigns.mail;

/**
 * The texts of a mail in one language, as Liquid or as what it gave.
 *
 * @param preheader shown beside the subject; empty for none
 * @param html of all between header and footer; empty for the usual page of message, products and button
 */
public record RecoveryText(String subject, String preheader, String message, String html) {}
