package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;

/**
 * The level of a SKU changed. Delta is the change of what is on hand, causeId what caused it (an order, an adjustment, a
 * transfer between locations, whose delta is 0); when reserved units are free again, delta is 0, the reason RESERVATION_EXPIRED or RESERVATION_RELEASED and causeId an order;
 * reserving is published, as RESERVED, where it changes the mark. Where a product has one stock for all variants, every SKU
 * has its numbers, within a second of any change, with the reason SHARED_STOCK and the product as causeId; STOCK_METHOD says
 * that it has one from now on, or one for each.
 *
 * @param previousReserved null in events from before it was said
 * @param previousAvailable null in events from before it was said
 */
@EventType(name = "inventory.stock-level-changed.v1", topic = Topics.INVENTORY_STOCK)
public record StockLevelChangedV1(
        String sku,
        long version,
        int onHand,
        int reserved,
        int available,
        int delta,
        String reason,
        String causeId,
        Integer previousReserved,
        Integer previousAvailable)
        implements Event {

    @Override
    public String key() {
        return sku;
    }
}
