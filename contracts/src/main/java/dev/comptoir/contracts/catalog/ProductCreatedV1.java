package dev.comptoir.contracts.catalog;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/**
 * A product came into the catalogue.
 *
 * @param changes what differs from before
 */
@EventType(name = "catalog.product-created.v1", topic = Topics.CATALOG_PRODUCT)
public record ProductCreatedV1(UUID productId, long version, ProductV1 product, List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public ProductCreatedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    public ProductCreatedV1(UUID productId, long version, ProductV1 product) {
        this(productId, version, product, List.of());
    }

    @Override
    public String key() {
        return productId.toString();
    }
}
