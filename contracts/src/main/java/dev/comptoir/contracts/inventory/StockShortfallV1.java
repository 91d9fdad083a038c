package dev.comptoir.contracts.inventory;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.util.List;
import java.util.UUID;

/** A completed order could not take its stock because its reservation had expired and others took it. */
@EventType(name = "inventory.stock-shortfall.v1", topic = Topics.INVENTORY_RESERVATION)
public record StockShortfallV1(UUID orderId, long version, List<ShortLineV1> lines) implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
