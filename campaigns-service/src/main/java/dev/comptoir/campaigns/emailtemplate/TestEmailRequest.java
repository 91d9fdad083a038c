package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a mail is sent to for a test. */
@Schema(name = "TestRecoveryEmailRequest")
public record TestEmailRequest(
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String recipient,

        @Schema(description = "What is sent; left out for the ready-made template and an example") @Valid
        LookAtEmailRequest email) {

    LookAtEmailRequest wanted() {
        return email == null ? new LookAtEmailRequest(null, null, null, null) : email;
    }
}
