package dev.comptoir.campaigns.reminder.domain;

import dev.comptoir.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What decides whether a campaign is the one for a cart, and when its mails go out.
 *
 * @param threshold null for the built-in campaign, which takes every cart that no other takes
 * @param delays time from abandonment to each step, first step first
 */
public record CampaignRule(
        UUID id, String name, Money threshold, Instant createdAt, boolean isEnabled, List<Duration> delays) {

    public boolean isSystem() {
        return threshold == null;
    }

    /** A campaign that is on takes carts worth its threshold or more that were abandoned since it exists. */
    public boolean takes(Money total, Instant abandonedAt) {
        return isSystem()
                || (isEnabled
                        && threshold.currency().equals(total.currency())
                        && threshold.minor() <= total.minor()
                        && !abandonedAt.isBefore(createdAt));
    }
}
