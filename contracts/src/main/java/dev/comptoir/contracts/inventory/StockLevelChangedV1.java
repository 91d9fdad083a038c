package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;

/** The stock on hand of a SKU changed; delta is the change, causeId what caused it (an order, an adjustment). */
@EventType(name = "inventory.stock-level-changed.v1", topic = Topics.INVENTORY_STOCK)
public record StockLevelChangedV1(
        String sku, long version, int onHand, int reserved, int available, int delta, String reason, String causeId)
        implements Event {

    @Override
    public String key() {
        return sku;
    }
}
