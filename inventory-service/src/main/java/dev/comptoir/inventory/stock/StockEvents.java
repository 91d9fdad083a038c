package dev.comptoir.inventory.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.stock.domain.Posting;
import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.List;
import java.util.UUID;

/** The events about levels. */
public final class StockEvents {

    private StockEvents() {}

    /** One event per SKU moved. */
    public static List<StockLevelChangedV1> changed(List<Posted> posted, Posting posting) {
        return posted.stream().map(each -> changed(each, posting)).toList();
    }

    /** Reserved units are free again; what is on hand is as before. */
    public static StockLevelChangedV1 released(StockItem item, String reason, UUID orderId) {
        return new StockLevelChangedV1(
                item.sku(),
                item.version(),
                item.onHand(),
                item.reserved(),
                item.available(),
                0,
                reason,
                orderId.toString());
    }

    private static StockLevelChangedV1 changed(Posted posted, Posting posting) {
        return new StockLevelChangedV1(
                posted.item().sku(),
                posted.item().version(),
                posted.item().onHand(),
                posted.item().reserved(),
                posted.item().available(),
                posted.delta(),
                posting.reason().name(),
                posting.causeId());
    }
}
