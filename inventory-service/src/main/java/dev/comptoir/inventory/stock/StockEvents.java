package dev.comptoir.inventory.stock;

import dev.comptoir.contracts.inventory.StockLevelChangedV1;
import dev.comptoir.inventory.stock.domain.Posting;
import java.util.List;

/** The events about levels. */
public final class StockEvents {

    private StockEvents() {}

    /** One event per SKU moved. */
    public static List<StockLevelChangedV1> changed(List<Posted> posted, Posting posting) {
        return posted.stream().map(each -> changed(each, posting)).toList();
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
