package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.campaigns.discount.domain.StepDiscount;
import java.time.Duration;
import java.util.UUID;

/**
 * One mail of a campaign: how long after the abandonment, and in which words (empty for the ready-made ones).
 *
 * @param discount what it gives; null for nothing
 * @param templateId what it looks like; null for the ready-made template
 * @param alternativeTemplateId what every second mail of it looks like to try it; null when nothing is tried
 */
public record CampaignStep(
        int number,
        long delaySeconds,
        String subject,
        String message,
        StepDiscount discount,
        UUID templateId,
        UUID alternativeTemplateId) {

    public static CampaignStep of(int number, Delay delay, String subject, String message) {
        return new CampaignStep(number, delay.duration().toSeconds(), subject, message, null, null, null);
    }

    /** Null for nothing. */
    public CampaignStep giving(StepDiscount given) {
        return new CampaignStep(number, delaySeconds, subject, message, given, templateId, alternativeTemplateId);
    }

    /** Null for the ready-made template. */
    public CampaignStep in(UUID template) {
        return new CampaignStep(number, delaySeconds, subject, message, discount, template, alternativeTemplateId);
    }

    /** Null to try nothing; refuses the template the step has. */
    public CampaignStep against(UUID alternative) {
        if (alternative != null && alternative.equals(templateId)) {
            throw CampaignProblem.sameTemplate(number);
        }
        return new CampaignStep(number, delaySeconds, subject, message, discount, templateId, alternative);
    }

    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }
}
