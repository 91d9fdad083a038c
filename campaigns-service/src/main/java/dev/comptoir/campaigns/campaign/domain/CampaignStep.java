package dev.comptoir.campaigns.campaign.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** One mail of a campaign: how long after the abandonment, and in which words (empty for the ready-made ones). */
@Embeddable
public record CampaignStep(
        @Column(name = "step") int number,
        @Column(name = "delay_seconds") long delaySeconds,
        @Column(name = "subject") String subject,
        @Column(name = "message") String message) {

    public static CampaignStep of(int number, Delay delay, String subject, String message) {
        return new CampaignStep(number, delay.duration().toSeconds(), subject, message);
    }

    public Duration delay() {
        return Duration.ofSeconds(delaySeconds);
    }
}
