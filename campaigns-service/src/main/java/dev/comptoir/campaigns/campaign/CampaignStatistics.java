package dev.comptoir.campaigns.campaign;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the mails of a campaign. */
@Schema(
        name = "RecoveryCampaignStatistics",
        description = "What came of the mails of a campaign, step by step.",
        requiredProperties = "campaignId")
public record CampaignStatistics(
        UUID campaignId, @Schema(maxItems = 4) List<StepStatistics> steps) {}
