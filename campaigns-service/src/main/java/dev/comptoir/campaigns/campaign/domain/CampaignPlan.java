package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Objects;

/**
 * What a merchant wants a campaign to be, checked.
 *
 * @param threshold takes carts worth this much or more
 */
public record CampaignPlan(String name, boolean isEnabled, Money threshold, List<CampaignStep> steps) {

    public static final int MOST_STEPS = 3;

    public CampaignPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a campaign has 1 to " + MOST_STEPS + " steps");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).delaySeconds() <= steps.get(i - 1).delaySeconds()) {
                throw CampaignProblem.stepsOutOfOrder(i + 1);
            }
        }
    }

    /** Refuses a threshold the store's carts cannot be compared with. */
    public CampaignPlan in(String storeCurrency) {
        if (threshold.isNegative() || !threshold.currency().equals(storeCurrency)) {
            throw CampaignProblem.invalidThreshold(storeCurrency);
        }
        return this;
    }

    /** What its mails give. */
    public List<StepDiscount> discounts() {
        return steps.stream()
                .map(CampaignStep::discount)
                .filter(Objects::nonNull)
                .toList();
    }
}
