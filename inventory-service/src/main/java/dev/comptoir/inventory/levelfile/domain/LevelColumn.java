package dev.comptoir.inventory.levelfile.domain;

import java.util.function.Function;

/** The columns of a file of levels. */
public enum LevelColumn {
    SKU("sku", "sku", line -> line.item().sku()),
    /** Nothing to ask for in a store with one. */
    LOCATION_ID("location_id", "locationId", line -> line.level().locationId()),
    ON_HAND("on_hand", "onHand", line -> line.level().onHand()),
    RESERVED("reserved", "reserved", line -> line.level().reserved()),
    AVAILABLE("available", "available", LevelLine::available),
    SAFETY_STOCK("safety_stock", "safetyStock", line -> line.item().safetyStock()),
    STATE("state", "state", line -> line.item().state()),
    AS_OF("as_of", "asOf", LevelLine::asOf);

    private final String header;
    private final String key;
    private final Function<LevelLine, Object> value;

    LevelColumn(String header, String key, Function<LevelLine, Object> value) {
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

    Object of(LevelLine line) {
        return value.apply(line);
    }
}
