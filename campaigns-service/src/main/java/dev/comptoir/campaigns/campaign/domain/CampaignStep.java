package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import java.time.Duration;

/**
 * One mail of a campaign: how long after the abandonment, and in which words (empty for the ready-made ones).
 *
 * @param discount what it gives; null for nothing
 */
public record CampaignStep(int number, long delaySeconds, String subject, String message, StepDiscount discount) {

    public static CampaignStep of(int number, Delay delay, String subject, String message) {
        return new CampaignStep(number, delay.duration().toSeconds(), subject, message, null);
    }

    /** Null for nothing. */
    public CampaignStep giving(StepDiscount given) {
        return new CampaignStep(number, delaySeconds, subject, message, given);
    }

    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }
}
