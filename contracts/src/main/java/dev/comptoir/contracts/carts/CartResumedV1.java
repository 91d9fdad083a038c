package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** The shopper came back to an abandoned cart and changed it. */
@EventType(name = "carts.cart-resumed.v1", topic = Topics.CARTS_CART)
public record CartResumedV1(UUID cartId, long version, Instant resumedAt) implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
