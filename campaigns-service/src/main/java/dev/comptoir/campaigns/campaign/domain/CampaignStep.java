package dev.comptoir.campaigns.campaign.domain;

import java.time.Duration;

/** One mail of a campaign: how long after the abandonment, and in which words (empty for the ready-made ones). */
public record CampaignStep(int number, long delaySeconds, String subject, String message) {

    public static CampaignStep of(int number, Delay delay, String subject, String message) {
        return new CampaignStep(number, delay.duration().toSeconds(), subject, message);
    }

    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }
}
