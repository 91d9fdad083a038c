package dev.comptoir.inventory.product;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.platform.inbox.Received;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How the catalogue says that the variants of a product are sold, with the event that said it. */
record ProductRules(UUID eventId, long version, ProductV1 product) {

    /** The newest of each product. */
    static Collection<ProductRules> newest(List<Received<?>> received) {
        Map<UUID, ProductRules> newest = new TreeMap<>();
        for (Received<?> each : received) {
            ProductRules rules = new ProductRules(each.meta().id(), each.meta().version(), product(each));
            newest.merge(rules.productId(), rules, (one, other) -> one.version > other.version ? one : other);
        }
        return newest.values();
    }

    private static ProductV1 product(Received<?> received) {
        return switch (received.event()) {
            case ProductCreatedV1 created -> created.product();
            case ProductUpdatedV1 updated -> updated.product();
            default -> throw new IllegalArgumentException(received.meta().type() + " says nothing of a product");
        };
    }

    UUID productId() {
        return product.productId();
    }

    List<String> skus() {
        return product.variants().stream().map(VariantV1::sku).toList();
    }
}
