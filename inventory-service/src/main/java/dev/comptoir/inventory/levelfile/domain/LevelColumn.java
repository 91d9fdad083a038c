package dev.comptoir.inventory.levelfile.domain;

import dev.comptoir.inventory.stock.domain.StockItem;
import java.util.function.Function;

/** The columns of a file of levels. */
public enum LevelColumn {
    SKU("sku", "sku", StockItem::sku),
    ON_HAND("on_hand", "onHand", StockItem::onHand),
    RESERVED("reserved", "reserved", StockItem::reserved),
    AVAILABLE("available", "available", StockItem::available),
    SAFETY_STOCK("safety_stock", "safetyStock", StockItem::safetyStock),
    STATE("state", "state", StockItem::state);

    private final String header;
    private final String key;
    private final Function<StockItem, Object> value;

    LevelColumn(String header, String key, Function<StockItem, Object> value) {
        this.header = header;
        this.key = key;
        this.value = value;
    }

    /** Its name in CSV, by which a file that is sent back is read. */
    String header() {
        return header;
    }

    /** Its name in JSON. */
    String key() {
        return key;
    }

    Object of(StockItem item) {
        return value.apply(item);
    }
}
