package dev.comptoir.orders.stock;

import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * What one line of an order is for.
 *
 * @param productId null for a line without a product of the catalogue
 */
record OrderedProduct(UUID lineId, UUID productId, String sku, String name, int quantity) {

    static OrderedProduct read(Columns c) {
        return new OrderedProduct(c.uuid(), c.uuid(), c.text(), c.text(), c.integer());
    }
}
