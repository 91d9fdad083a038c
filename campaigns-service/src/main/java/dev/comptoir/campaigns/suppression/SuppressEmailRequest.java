package dev.comptoir.campaigns.suppression;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that is to get no reminders. */
@Schema(name = "SuppressEmailRequest")
public record SuppressEmailRequest(
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(description = "Why, in your words; seen by you only", examples = "Asked by telephone on 3 May")
        @Size(max = 500)
        String note) {}
