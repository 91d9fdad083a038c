package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The automatic reminder as a merchant sees it. */
@Schema(name = "RecoverySettings", description = "The automatic reminder of carts left behind.")
public record RecoverySettingsView(
        @Schema(description = "Off: nothing is sent; carts are still followed and their reminders wait")
        boolean isEnabled,

        @Schema(
                description = "Time from abandonment to the mail, ISO 8601, PT0S to P14D",
                examples = "PT2H",
                maxLength = 40)
        String delay,

        @Schema(
                description = "The merchant's subject; absent when the ready-made one of the cart's language is used",
                maxLength = 200)
        String subject,

        @Schema(description = "When this was last changed") Instant updatedAt) {

    static RecoverySettingsView of(RecoveryCampaign campaign) {
        String subject = campaign.steps().getFirst().subject();
        return new RecoverySettingsView(
                campaign.isEnabled(),
                campaign.firstDelay().toString(),
                subject.isEmpty() ? null : subject,
                campaign.updatedAt());
    }
}
