package dev.comptoir.contracts.catalog;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/** A product changed; carries the whole product as it stands now. */
@EventType(name = "catalog.product-updated.v1", topic = Topics.CATALOG_PRODUCT)
public record ProductUpdatedV1(UUID productId, long version, ProductV1 product) implements Event {

    @Override
    public String key() {
        return productId.toString();
    }
}
