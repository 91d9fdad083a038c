package dev.comptoir.campaigns.reminder.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which campaign an abandoned cart belongs to and when each of its mails is due. */
public final class SeriesPolicy {

    private static final Comparator<CampaignRule> MOST_SPECIFIC = Comparator.comparing(CampaignRule::isSystem)
            .reversed()
            .thenComparing(rule -> rule.isSystem() ? 0L : rule.threshold().minor());

    private SeriesPolicy() {}

    /** @param campaigns all that are not deleted; the built-in one is always among them */
    public static Series plan(Abandonment cart, Shopper shopper, List<CampaignRule> campaigns, CartPast past) {
        CampaignRule campaign = campaigns.stream()
                .filter(rule -> rule.id().equals(shopper.campaignId()))
                .findFirst()
                .orElseGet(() -> mostSpecific(cart, campaigns));
        Optional<StopReason> stopped = reasonNotTo(cart, shopper, past).or(() -> foreign(shopper, campaign));
        return new Series(campaign, steps(cart, campaign, past), stopped);
    }

    private static CampaignRule mostSpecific(Abandonment cart, List<CampaignRule> campaigns) {
        return campaigns.stream()
                .filter(rule -> rule.takes(cart.total(), cart.abandonedAt()))
                .max(MOST_SPECIFIC)
                .orElseThrow(() -> new IllegalStateException("the built-in campaign is missing"));
    }

    /** A shopper whose campaign was deleted gets mails of no other. */
    private static Optional<StopReason> foreign(Shopper shopper, CampaignRule campaign) {
        return shopper.mayHearFrom(campaign.id()) ? Optional.empty() : Optional.of(StopReason.CAMPAIGN_CHANGED);
    }

    private static List<Series.Step> steps(Abandonment cart, CampaignRule campaign, CartPast past) {
        List<Series.Step> steps = new ArrayList<>();
        for (int number = 1; number <= campaign.delays().size(); number++) {
            if (!past.sentSteps().contains(number)) {
                steps.add(new Series.Step(
                        number, cart.abandonedAt().plus(campaign.delays().get(number - 1))));
            }
        }
        return steps;
    }

    private static Optional<StopReason> reasonNotTo(Abandonment cart, Shopper shopper, CartPast past) {
        if (past.isOrdered() || shopper.hasOrderedSince(cart.abandonedAt())) {
            return Optional.of(StopReason.ORDERED);
        }
        if (shopper.isSuppressed()) {
            return Optional.of(shopper.suppressed());
        }
        return past.isOutdone() ? Optional.of(StopReason.NEWER_CART) : Optional.empty();
    }
}
