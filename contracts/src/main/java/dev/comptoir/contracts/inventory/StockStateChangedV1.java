package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.UUID;

/**
 * The stock mark of a SKU changed: IN_STOCK, LOW or OUT_OF_STOCK, once for each crossing of a bound. LOW after IN_STOCK asks
 * for new stock, anything after OUT_OF_STOCK is back in stock, and oversold says that more was promised than there is.
 */
@EventType(name = "inventory.stock-state-changed.v1", topic = Topics.INVENTORY_STOCK)
public record StockStateChangedV1(
        String sku,
        UUID productId,
        long version,
        String previousState,
        String state,
        boolean oversold,
        int onHand,
        int reserved,
        int available,
        Integer lowStockThreshold)
        implements Event {

    @Override
    public String key() {
        return sku;
    }
}
