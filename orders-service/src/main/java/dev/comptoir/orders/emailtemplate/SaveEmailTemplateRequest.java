package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The store's own texts of a mail. */
@Schema(name = "SaveOrderEmailTemplateRequest")
public record SaveEmailTemplateRequest(
        @Schema(
                description = "Liquid; what it gives is cut after 200 characters",
                examples = "Your order {{ order.number }}")
        @NotBlank
        @Size(max = 500)
        String subject,

        @Schema(description = "Liquid; left out or empty for none") @Size(max = 500)
        String heading,

        @Schema(description = "Liquid that gives plain text; an empty line begins a new paragraph")
        @NotBlank
        @Size(max = 10_000)
        String message) {

    EmailText text() {
        return new EmailText(subject, heading == null ? "" : heading, message);
    }
}
