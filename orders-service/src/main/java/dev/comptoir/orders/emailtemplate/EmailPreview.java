package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.mail.OutgoingMail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as it would go out. */
@Schema(
        name = "OrderEmailPreview",
        requiredProperties = {"from", "subject", "text", "html"})
public record EmailPreview(
        String from,

        @Schema(description = "Absent when answers go to the sender", nullable = true)
        String replyTo,

        String subject,
        @Schema(description = "The plain part") String text,

        @Schema(description = "The HTML part; show it in a sandboxed frame")
        String html) {

    static EmailPreview of(OutgoingMail mail) {
        return new EmailPreview(
                mail.sender(),
                mail.replyTo().isEmpty() ? null : mail.replyTo(),
                mail.subject(),
                mail.textBody(),
                mail.htmlBody());
    }
}
