package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recovery campaign with its steps and what came of it. */
@Schema(name = "RecoveryCampaign", description = "A series of one to three mails for carts left behind above a value.")
public record CampaignView(
        UUID id,

        @Schema(description = "Rises with every change; also the ETag", minimum = "0")
        long version,

        @Schema(description = "Seen by the merchant only", maxLength = 100)
        String name,

        @Schema(description = "True for the automatic reminder, which is changed in /settings/recovery")
        boolean isSystem,

        @Schema(description = "Off: carts are still taken, their mails wait")
        boolean isEnabled,

        @Schema(
                description =
                        "Takes carts worth this much or more; absent for the automatic reminder, which takes the rest")
        Money minCartTotal,

        @Schema(description = "First mail first", minItems = 1, maxItems = 3)
        List<CampaignStepView> steps,

        @Schema(description = "Automatic mails sent so far", minimum = "0")
        long emailsSent,

        @Schema(description = "Of these, how many had their link followed", minimum = "0")
        long emailsClicked,

        @Schema(description = "Carts abandoned before this never get its mails")
        Instant createdAt,

        Instant updatedAt) {

    static CampaignView fresh(RecoveryCampaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.version(),
                campaign.name(),
                campaign.isSystem(),
                campaign.isEnabled(),
                campaign.threshold(),
                campaign.steps().stream().map(CampaignView::shown).toList(),
                0,
                0,
                campaign.createdAt(),
                campaign.updatedAt());
    }

    private static CampaignStepView shown(CampaignStep step) {
        return new CampaignStepView(
                step.number(), step.delay().toString(), orAbsent(step.subject()), orAbsent(step.message()));
    }

    static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
