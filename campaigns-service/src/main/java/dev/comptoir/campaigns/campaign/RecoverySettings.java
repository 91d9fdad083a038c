package dev.comptoir.campaigns.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.comptoir.campaigns.discount.StepDiscountView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of the automatic reminder. */
@Schema(
        name = "RecoverySettings",
        description = "The automatic reminder of abandoned carts.",
        requiredProperties = {"delay", "campaignId", "updatedAt"})
public record RecoverySettings(
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "Off: nothing is sent; carts are still followed")
        boolean enabled,

        @Schema(
                description = "Time from abandonment to the mail, ISO 8601, PT0S to P14D",
                examples = "PT2H",
                maxLength = 40)
        String delay,

        @Schema(
                description = "The merchant's subject; absent when the ready-made one of the cart's language is used",
                maxLength = 200)
        String subject,

        @Schema(description = "The merchant's message; absent when the template's own is used", maxLength = 5000)
        String message,

        @Schema(description = "What the mail gives; absent for nothing")
        StepDiscountView discount,

        @Schema(description = "A template of your own; absent for the ready-made one")
        UUID templateId,

        @Schema(description = "Tried against templateId in half of the mails; absent when nothing is tried")
        UUID alternativeTemplateId,

        @Schema(description = "Of the built-in campaign, for GET /recovery-campaigns/{id}/statistics")
        UUID campaignId,

        @Schema(description = "When this was last changed") Instant updatedAt) {

    static RecoverySettings of(CampaignView campaign) {
        CampaignStepView step = campaign.steps().getFirst();
        return new RecoverySettings(
                campaign.version(),
                campaign.enabled(),
                step.delayAfterAbandonment(),
                step.subject(),
                step.message(),
                step.discount(),
                step.templateId(),
                step.alternativeTemplateId(),
                campaign.id(),
                campaign.updatedAt());
    }
}
