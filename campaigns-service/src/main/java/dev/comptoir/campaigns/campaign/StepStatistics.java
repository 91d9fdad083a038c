package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.VariantFigures;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the mails of one step. */
@Schema(
        name = "RecoveryStepStatistics",
        description = "What came of the mails of one step of a campaign.",
        requiredProperties = "revenue")
public record StepStatistics(
        @Schema(description = "1 to 3; 0 for mails by hand to carts of the campaign", minimum = "0", maximum = "3")
        int step,

        @Schema(description = "Planned and not due yet") long scheduled,
        @Schema(description = "Handed over to be mailed") long sent,

        @Schema(description = "Of these, which the mail server did not take")
        long failed,

        @Schema(description = "Of these, whose link was followed")
        long clicked,

        @Schema(description = "Of these, whose link was followed before the cart's order, which was paid")
        long recovered,

        @Schema(description = "What those orders came to, in the store's currency")
        Money revenue,

        @Schema(description = "Of these, by whose link the shopper has unsubscribed")
        long unsubscribed,

        @Schema(description = "Not sent because the address was on the suppression list")
        long suppressed,

        @Schema(description = "How two templates did beside each other; absent when none was tried", nullable = true)
        StepComparison test) {

    /** @param tests by step */
    static StepStatistics read(Columns c, String currency, Map<Integer, List<VariantFigures>> tests) {
        int step = c.integer();
        return new StepStatistics(
                step,
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.money(currency),
                c.number(),
                c.number(),
                StepComparison.of(tests.getOrDefault(step, List.of()), currency));
    }
}
