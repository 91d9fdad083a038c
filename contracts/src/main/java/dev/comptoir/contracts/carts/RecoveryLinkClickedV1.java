package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The link of a recovery mail was followed. */
@EventType(name = "carts.recovery-link-clicked.v1", topic = Topics.CARTS_CART)
public record RecoveryLinkClickedV1(UUID cartId, long version, UUID campaignId, UUID sendId, Instant clickedAt)
        implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
