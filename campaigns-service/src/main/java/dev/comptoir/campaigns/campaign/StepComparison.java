package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.TemplateComparison;
import dev.comptoir.campaigns.campaign.domain.TemplateVariant;
import dev.comptoir.campaigns.campaign.domain.VariantFigures;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How two templates of a step did beside each other. */
@Schema(
        name = "RecoveryStepTest",
        description = "How two templates of a step did, in the mails since the second one was named.")
public record StepComparison(
        @Schema(description = "A: the step's template; B: its alternative", minItems = 2, maxItems = 2)
        List<Variant> variants,

        @Schema(description = """
                        The one that brought back a larger part of the carts it was mailed about, where that is the same the one
                        whose links were followed more often; absent when both did alike and while either has gone out fewer
                        than 30 times. It says what happened, not that it would again""", nullable = true) TemplateVariant winner) {

    /** What came of one template. */
    @Schema(
            name = "RecoveryStepTestVariant",
            description = "What came of the mails with one template.",
            requiredProperties = "revenue")
    public record Variant(
            TemplateVariant variant,
            long sent,

            @Schema(description = "Of these, whose link was followed")
            long clicked,

            @Schema(description = "Of these, whose cart became a paid order after that")
            long recovered,

            @Schema(description = "What those orders came to, in the store's currency")
            Money revenue) {

        static Variant of(VariantFigures figures, String currency) {
            return new Variant(
                    figures.variant(),
                    figures.sent(),
                    figures.clicked(),
                    figures.recovered(),
                    Money.ofMinor(figures.revenueMinor(), currency));
        }
    }

    /** Null when nothing was tried. */
    static StepComparison of(List<VariantFigures> found, String currency) {
        if (found.isEmpty()) {
            return null;
        }
        TemplateComparison test = TemplateComparison.of(found);
        return new StepComparison(
                Stream.of(test.a(), test.b())
                        .map(figures -> Variant.of(figures, currency))
                        .toList(),
                test.winner().orElse(null));
    }
}
