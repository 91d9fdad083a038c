package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import java.time.Duration;
import java.util.UUID;

/**
 * One mail of a campaign: how long after the abandonment, and in which words (empty for the ready-made ones).
 *
 * @param discount what it gives; null for nothing
 * @param templateId what it looks like; null for the ready-made template
 */
public record CampaignStep(
        int number, long delaySeconds, String subject, String message, StepDiscount discount, UUID templateId) {

    public static CampaignStep of(int number, Delay delay, String subject, String message) {
        return new CampaignStep(number, delay.duration().toSeconds(), subject, message, null, null);
    }

    /** Null for nothing. */
    public CampaignStep giving(StepDiscount given) {
        return new CampaignStep(number, delaySeconds, subject, message, given, templateId);
    }

    /** Null for the ready-made template. */
    public CampaignStep in(UUID template) {
        return new CampaignStep(number, delaySeconds, subject, message, discount, template);
    }

    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }
}
