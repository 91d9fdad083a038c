package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.CampaignPlan;
import dev.comptoir.campaigns.campaign.domain.CampaignStep;
import dev.comptoir.campaigns.campaign.domain.Delay;
import dev.comptoir.campaigns.discount.StepDiscountRequest;
import dev.comptoir.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole campaign as a merchant wants it: it is saved with all its steps or not at all. */
@Schema(name = "SaveRecoveryCampaignRequest", description = "A recovery campaign with its one to three steps.")
public record SaveCampaignRequest(
        @Schema(description = "Seen by the merchant only", examples = "Big baskets")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = SaveCampaignRequest.ONE_LINE, message = "must be one line of text")
        String name,

        @Schema(
                description =
                        "Off: takes no more carts; planned mails that fall due meanwhile do not go out, also not later",
                defaultValue = "true")
        Boolean enabled,

        @Schema(description = "Takes carts worth this much or more, in the store's currency, zero or more") @NotNull
        Money minCartTotal,

        @Schema(description = "First mail first, each later than the one before") @NotNull @Size(min = 1, max = 3)
        List<@NotNull @Valid Step> steps) {

    static final String ONE_LINE = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*";

    /** One mail of the campaign as the merchant wants it. */
    @Schema(name = "SaveRecoveryCampaignStep", description = "One mail of a recovery campaign.")
    public record Step(
            @Schema(
                    description = "Time from abandonment to this mail, ISO 8601, whole seconds, PT0S to P14D",
                    examples = "PT24H")
            @NotNull
            @Size(min = 1, max = 40)
            String delayAfterAbandonment,

            @Schema(description = "Absent for the ready-made one")
            @Size(min = 1, max = 200)
            @Pattern(regexp = SaveCampaignRequest.ONE_LINE, message = "must be one line of text")
            String subject,

            @Schema(description = "Plain text, an empty line starts a new paragraph; absent for the ready-made one")
            @Size(min = 1, max = 5000)
            String message,

            @Schema(description = "What the mail gives; absent for nothing") @Valid
            StepDiscountRequest discount,

            @Schema(description = "One of GET /recovery-email-templates; absent for the ready-made one")
            UUID templateId,

            @Schema(description = """
                            Another of them to try against templateId: half of the carts get it, by their id, always the same
                            half. GET /recovery-campaigns/{id}/statistics compares them; to end the test save the step with the
                            better one as templateId""") UUID alternativeTemplateId) {

        CampaignStep numbered(int number) {
            return CampaignStep.of(
                            number,
                            Delay.parse(delayAfterAbandonment),
                            orEmpty(subject).strip(),
                            orEmpty(message))
                    .giving(discount == null ? null : discount.toDiscount())
                    .in(templateId)
                    .against(alternativeTemplateId);
        }

        private static String orEmpty(String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** The campaign it describes; refuses steps out of order. */
    public CampaignPlan toPlan() {
        List<CampaignStep> numbered = new ArrayList<>();
        for (Step step : steps) {
            numbered.add(step.numbered(numbered.size() + 1));
        }
        return new CampaignPlan(name.strip(), Objects.requireNonNullElse(enabled, true), minCartTotal, numbered);
    }
}
