package dev.comptoir.campaigns.campaign;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recovery campaign with its steps and what came of it. */
@Schema(
        name = "RecoveryCampaign",
        description = "A series of one to three mails for abandoned carts above a value.",
        requiredProperties = {"name", "updatedAt"})
public record CampaignView(
        UUID id,

        @Schema(description = "Rises with every change; also the ETag", minimum = "0")
        long version,

        @Schema(description = "Seen by the merchant only", maxLength = 100)
        String name,

        @Schema(description = "True for the automatic reminder, which is changed in /settings/recovery")
        boolean system,

        @Schema(
                description =
                        "Off: takes no more carts; planned mails that fall due meanwhile do not go out, also not later")
        boolean enabled,

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

    static CampaignView read(Columns c) {
        UUID id = c.uuid();
        long version = c.number();
        String name = c.text();
        boolean isSystem = c.bool();
        boolean isEnabled = c.bool();
        String currency = c.text();
        long threshold = c.number();
        return new CampaignView(
                id,
                version,
                name,
                isSystem,
                isEnabled,
                isSystem ? null : Money.ofMinor(threshold, currency),
                StepRows.read(c),
                c.number(),
                c.number(),
                c.instant(),
                c.instant());
    }
}
