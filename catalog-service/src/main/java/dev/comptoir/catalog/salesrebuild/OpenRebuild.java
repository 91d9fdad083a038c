package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * A rebuild that this program goes on with.
 *
 * @param lastOrderId up to which orders were read
 * @param hasReadAll whether only suspects are left
 */
record OpenRebuild(UUID id, UUID lastOrderId, boolean hasReadAll) {

    static final String COLUMNS = "id, last_order_id, has_read_all";

    static OpenRebuild read(Columns c) {
        return new OpenRebuild(c.uuid(), c.uuid(), c.bool());
    }
}
