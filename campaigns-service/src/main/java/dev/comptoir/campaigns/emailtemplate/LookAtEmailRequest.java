package dev.comptoir.campaigns.emailtemplate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail is to be looked at with. */
@Schema(name = "PreviewRecoveryEmailRequest")
public record LookAtEmailRequest(
        @Schema(description = "A saved template; left out for the draft, or for the ready-made one")
        UUID templateId,

        @Schema(description = "Texts that are not saved yet") @Valid @Size(min = 1, max = 2)
        List<@NotNull @Valid RecoveryEmailTexts> draft,

        @Schema(description = "A real abandoned cart; left out for an example")
        UUID cartId,

        @Schema(description = "`en` or `fr`; left out for the cart's, else the store's")
        @Pattern(regexp = "en|fr", message = "must be en or fr")
        String language) {

    /** Refuses to say which of two templates was meant. */
    void check() {
        if (templateId != null && draft != null) {
            throw RecoveryTemplateProblem.twoTemplates();
        }
    }
}
