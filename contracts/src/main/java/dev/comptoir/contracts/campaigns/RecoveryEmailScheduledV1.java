package dev.comptoir.contracts.campaigns;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A recovery mail will go out at dueAt unless the shopper orders first. */
@EventType(name = "campaigns.recovery-email-scheduled.v1", topic = Topics.CAMPAIGNS_RECOVERY)
public record RecoveryEmailScheduledV1(
        UUID cartId, long version, UUID campaignId, String campaignName, UUID sendId, int step, Instant dueAt)
        implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
