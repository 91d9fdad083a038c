package dev.comptoir.campaigns.campaign.domain;

import java.util.List;
import java.util.Optional;

/** Two templates of one step beside each other. */
public record TemplateComparison(VariantFigures a, VariantFigures b) {

    /** Of what was found of them; nothing was sent of one that is not there. */
    public static TemplateComparison of(List<VariantFigures> found) {
        return new TemplateComparison(of(found, TemplateVariant.A), of(found, TemplateVariant.B));
    }

    public Optional<TemplateVariant> winner() {
        return VariantFigures.winner(a, b);
    }

    private static VariantFigures of(List<VariantFigures> found, TemplateVariant variant) {
        return found.stream()
                .filter(each -> each.variant() == variant)
                .findFirst()
                .orElseGet(() -> VariantFigures.none(variant));
    }
}
