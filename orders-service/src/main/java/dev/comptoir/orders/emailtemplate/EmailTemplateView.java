package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailText;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The texts of one kind of mail in one language. */
@Schema(
        name = "OrderEmailTemplate",
        requiredProperties = {"kind", "language", "subject", "heading", "message"})
public record EmailTemplateView(
        @Schema(description = "Which mail; open-ended", examples = "order-confirmation")
        String kind,

        @Schema(description = "en or fr") String language,

        @Schema(description = "Rises with every change; the ETag. 0 while it was never changed")
        long version,

        @Schema(description = "Whether these are the store's own texts and not the default")
        boolean custom,

        @Schema(description = "Liquid") String subject,
        @Schema(description = "Liquid; empty for none") String heading,

        @Schema(description = "Liquid that gives plain text; an empty line begins a new paragraph")
        String message,

        @Schema(description = "What the texts may name, each with a sentence about it")
        Map<String, String> variables,

        @Schema(description = "Name of the API key; absent while it was never changed", nullable = true)
        String changedBy,

        @Schema(nullable = true) Instant changedAt) {

    static EmailTemplateView of(StoredTemplate stored) {
        EmailText text = stored.text();
        return new EmailTemplateView(
                stored.kind().word(),
                stored.language().tag(),
                stored.version(),
                stored.isCustom(),
                text.subject(),
                text.heading(),
                text.message(),
                stored.kind().variables(),
                stored.changedBy(),
                stored.changedAt());
    }
}
