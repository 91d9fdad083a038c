package dev.comptoir.contracts.campaigns;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** No further recovery mail will go out for this cart; reason is ORDERED, RESUMED, UNSUBSCRIBED or SUPPRESSED. */
@EventType(name = "campaigns.recovery-stopped.v1", topic = Topics.CAMPAIGNS_RECOVERY)
public record RecoveryStoppedV1(UUID cartId, long version, UUID campaignId, String reason) implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
