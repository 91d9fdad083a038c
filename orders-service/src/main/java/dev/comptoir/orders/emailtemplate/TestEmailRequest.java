package dev.comptoir.orders.emailtemplate;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.mail.EmailText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a mail is sent to for a test. */
@Schema(name = "TestOrderEmailRequest")
public record TestEmailRequest(
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String recipient,

        @Schema(description = "A real order; left out for an example")
        UUID orderId,

        @Schema(description = "Texts that are not saved yet; left out for those in use") @Valid
        SaveEmailTemplateRequest draft) {

    EmailText text() {
        return draft == null ? null : draft.text();
    }
}
