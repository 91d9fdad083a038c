package dev.comptoir.campaigns.mail;

import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.OutgoingMail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as it would go out. */
@Schema(
        name = "RecoveryEmailPreview",
        description = "A mail as it would go out; its links lead nowhere.",
        requiredProperties = {"from", "recipient", "subject", "language", "text", "html"})
public record EmailPreview(
        String from,

        @Schema(description = "Absent when answers go to the sender", nullable = true)
        String replyTo,

        String recipient,
        String subject,

        @Schema(description = "`en` or `fr`: that of the cart, the store's where the cart has none of these")
        String language,

        @Schema(description = """
                        TEMPLATE: the template or draft has texts in this language; READY_MADE: it has none, or none was
                        named""") TextSource texts,
        @Schema(description = "The plain part") String text,

        @Schema(description = "The HTML part; show it in a sandboxed frame")
        String html) {

    public static EmailPreview of(OutgoingMail mail, Language language, TextSource texts) {
        return new EmailPreview(
                mail.sender(),
                mail.replyTo().isEmpty() ? null : mail.replyTo(),
                mail.recipient(),
                mail.subject(),
                language.tag(),
                texts,
                mail.textBody(),
                mail.htmlBody());
    }
}
