package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import java.util.List;
import java.util.UUID;

/**
 * Orders that were asked for by their ids, and those of them that orders-service has.
 *
 * @param currency of the store
 */
record NamedOrders(List<UUID> ids, List<OrderSalesV1> found, String currency) {

    UUID[] idArray() {
        return ids.toArray(UUID[]::new);
    }
}
