package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A cart ended in another one, which has its content from then on. */
@EventType(name = "carts.cart-merged.v1", topic = Topics.CARTS_CART)
public record CartMergedV1(UUID cartId, long version, UUID mergedInto, Instant mergedAt) implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
