package dev.comptoir.campaigns.mail;

import dev.comptoir.platform.mail.OutgoingMail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as it would go out. */
@Schema(
        name = "RecoveryEmailPreview",
        description = "A mail as it would go out; its links lead nowhere.",
        requiredProperties = {"from", "recipient", "subject", "text", "html"})
public record EmailPreview(
        String from,

        @Schema(description = "Absent when answers go to the sender", nullable = true)
        String replyTo,

        String recipient,
        String subject,
        @Schema(description = "The plain part") String text,

        @Schema(description = "The HTML part; show it in a sandboxed frame")
        String html) {

    public static EmailPreview of(OutgoingMail mail) {
        return new EmailPreview(
                mail.sender(),
                mail.replyTo().isEmpty() ? null : mail.replyTo(),
                mail.recipient(),
                mail.subject(),
                mail.textBody(),
                mail.htmlBody());
    }
}
