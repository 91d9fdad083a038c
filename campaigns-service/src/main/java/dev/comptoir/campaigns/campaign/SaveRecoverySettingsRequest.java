package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.campaign.domain.Delay;
import dev.comptoir.campaigns.discount.StepDiscountRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merchant wants of the automatic reminder. */
@Schema(name = "SaveRecoverySettingsRequest", description = "The automatic reminder as it is to be from now on.")
public record SaveRecoverySettingsRequest(
        @Schema(description = "False pauses sending; carts are still followed") @NotNull
        Boolean enabled,

        @Schema(description = """
                        Time from abandonment to the mail, ISO 8601, whole seconds, PT0S to P14D; holds for carts abandoned
                        from now on""", examples = "PT2H") @NotNull @Size(min = 1, max = 40)
        String delay,

        @Schema(
                description = "Subject of the mail; absent for the ready-made one",
                examples = "Still thinking it over?")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*", message = "must be one line of text")
        String subject,

        @Schema(description = "Plain text, an empty line starts a new paragraph; absent for the ready-made one")
        @Size(min = 1, max = 5000)
        String message,

        @Schema(description = "What the mail gives; absent for nothing") @Valid
        StepDiscountRequest discount,

        @Schema(description = "One of GET /recovery-email-templates; absent for the ready-made one")
        UUID templateId,

        @Schema(description = """
                        Another of them to try against templateId: half of the carts get it, by their id, always the same half.
                        `test` of the step in the statistics of the campaign `campaignId` compares them; to end the test save
                        the better one as templateId""") UUID alternativeTemplateId) {

    CampaignStep step() {
        return CampaignStep.of(
                        1,
                        Delay.parse(delay),
                        Objects.requireNonNullElse(subject, "").strip(),
                        Objects.requireNonNullElse(message, ""))
                .giving(discount == null ? null : discount.toDiscount())
                .in(templateId)
                .against(alternativeTemplateId);
    }
}
