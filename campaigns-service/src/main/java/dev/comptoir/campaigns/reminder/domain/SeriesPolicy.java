package dev.comptoir.campaigns.reminder.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which campaign a cart left behind belongs to and when each of its mails is due. */
public final class SeriesPolicy {

    private static final Comparator<CampaignRule> MOST_SPECIFIC = Comparator.comparing(CampaignRule::isSystem)
            .reversed()
            .thenComparing(rule -> rule.isSystem() ? 0L : rule.threshold().minor());

    private SeriesPolicy() {}

    /** @param campaigns all that are not deleted; the built-in one is always among them */
    public static Series plan(Abandonment cart, Owner owner, List<CampaignRule> campaigns, CartPast past) {
        CampaignRule campaign = campaigns.stream()
                .filter(rule -> rule.takes(cart.total(), cart.abandonedAt()))
                .max(MOST_SPECIFIC)
                .orElseThrow(() -> new IllegalStateException("the built-in campaign is missing"));
        return new Series(campaign, steps(cart, campaign, past), reasonNotTo(cart, owner, past));
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

    private static Optional<StopReason> reasonNotTo(Abandonment cart, Owner owner, CartPast past) {
        if (past.isOrdered() || owner.hasOrderedSince(cart.abandonedAt())) {
            return Optional.of(StopReason.ORDERED);
        }
        if (owner.isUnsubscribed()) {
            return Optional.of(StopReason.UNSUBSCRIBED);
        }
        return past.isOutdone() ? Optional.of(StopReason.NEWER_CART) : Optional.empty();
    }
}
