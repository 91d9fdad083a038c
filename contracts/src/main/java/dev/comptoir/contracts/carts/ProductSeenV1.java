package dev.comptoir.contracts.carts;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/** A shopper wanted to put a product into a cart that the catalogue does not know; url is the page with its button. */
@EventType(name = "carts.product-seen.v1", topic = Topics.CARTS_CART)
public record ProductSeenV1(UUID sightingId, long version, String sku, String url, Instant seenAt) implements Event {

    @Override
    public String key() {
        return sightingId.toString();
    }
}
