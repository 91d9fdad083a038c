package dev.comptoir.campaigns.emailtemplate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as the merchant wants it. */
@Schema(name = "SaveRecoveryEmailTemplateRequest")
public record SaveRecoveryEmailTemplateRequest(
        @Schema(description = "Seen by the merchant only; another one for each template", examples = "Last reminder")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(description = "Each language once; one that is left out has the ready-made texts")
        @NotNull
        @Size(min = 1, max = 2)
        List<@NotNull @Valid RecoveryEmailTexts> texts) {

    RecoveryEmailTemplate template(UUID id, Instant now) {
        return new RecoveryEmailTemplate(id, 1, name.strip(), texts, null, null, now, now);
    }
}
