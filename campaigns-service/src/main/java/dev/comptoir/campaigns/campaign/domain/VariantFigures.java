package dev.comptoir.campaigns.campaign.domain;

import java.util.Optional;

/** What came of the mails with one of two templates. */
public record VariantFigures(TemplateVariant variant, long sent, long clicked, long recovered, long revenueMinor) {

    /** Fewer mails than this of either say nothing. */
    public static final long LEAST_SENT = 30;

    /**
     * The one that brought more of its mails' carts back, else the one more of whose links were followed; empty while there
     * are too few mails or when both did alike.
     */
    public static Optional<TemplateVariant> winner(VariantFigures one, VariantFigures other) {
        if (Math.min(one.sent, other.sent) < LEAST_SENT) {
            return Optional.empty();
        }
        int byRecovered = Long.compare(one.recovered * other.sent, other.recovered * one.sent);
        int decided = byRecovered == 0 ? Long.compare(one.clicked * other.sent, other.clicked * one.sent) : byRecovered;
        if (decided == 0) {
            return Optional.empty();
        }
        return Optional.of(decided > 0 ? one.variant : other.variant);
    }

    static VariantFigures none(TemplateVariant variant) {
        return new VariantFigures(variant, 0, 0, 0, 0);
    }
}
