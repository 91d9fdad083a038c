package dev.comptoir.orders.emailtemplate;

import dev.comptoir.orders.mail.EmailText;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail is to be looked at with. */
@Schema(name = "PreviewOrderEmailRequest")
public record PreviewEmailRequest(
        @Schema(description = "A real order; left out for an example")
        UUID orderId,

        @Schema(description = "Texts that are not saved yet; left out for those in use") @Valid
        SaveEmailTemplateRequest draft) {

    EmailText text() {
        return draft == null ? null : draft.text();
    }
}
