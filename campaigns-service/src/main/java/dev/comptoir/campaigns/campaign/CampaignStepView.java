package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.discount.StepDiscountView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One mail of a campaign. */
@Schema(
        name = "RecoveryCampaignStep",
        description = "One mail of a recovery campaign.",
        requiredProperties = "delayAfterAbandonment")
public record CampaignStepView(
        @Schema(minimum = "1", maximum = "3") int number,

        @Schema(description = "Time from abandonment to this mail, ISO 8601", examples = "PT2H", maxLength = 40)
        String delayAfterAbandonment,

        @Schema(description = "Absent when the ready-made one is used", maxLength = 200)
        String subject,

        @Schema(description = "Absent when the ready-made one is used", maxLength = 5000)
        String message,

        @Schema(description = "What the mail gives; absent for nothing")
        StepDiscountView discount,

        @Schema(description = "A template of your own; absent for the ready-made one")
        UUID templateId,

        @Schema(description = "Tried against templateId in half of the mails; absent when nothing is tried")
        UUID alternativeTemplateId) {

    static CampaignStepView of(CampaignStep step, List<String> warnings) {
        return new CampaignStepView(
                step.number(),
                step.delay().toString(),
                orAbsent(step.subject()),
                orAbsent(step.message()),
                StepDiscountView.of(step.discount(), warnings),
                step.templateId(),
                step.alternativeTemplateId());
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
