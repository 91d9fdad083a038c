package dev.comptoir.campaigns.consent;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody agreed to mails. */
@Schema(name = "RecordEmailConsentRequest")
public record RecordConsentRequest(
        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(
                description =
                        "OPT_IN: the person agreed; SOFT_OPT_IN: gave the address in a sale and was told how to say no")
        @NotNull
        ConsentBasis basis,

        @Schema(
                description = "What shows it: which box of which page, from where",
                examples = "Box 'Remind me' of /checkout, version of May 2026")
        @NotBlank
        @Size(max = 1000)
        String evidence,

        @Schema(description = "When it was given; left out for now")
        Instant obtainedAt) {}
