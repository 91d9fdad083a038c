package dev.comptoir.contracts.shared;

/** How the store's mails look, who sends them and where answers go; what is null was left to the programs. */
public record StoreEmailsV1(
        String logoUrl, String accentColor, String senderName, String senderEmail, String replyTo) {}
