package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * One row of an order from elsewhere.
 *
 * @param total before tax and before the order's discount
 * @param discount its share of the order's discount; null when it is not known
 * @param isDigital in no parcel
 * @param lineNumber which one of the order it is; null when they are counted as they stand
 */
public record ImportedLine(
        UUID productId,
        String sku,
        String name,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        Money discount,
        int shipped,
        int refunded,
        boolean isDigital,
        Integer lineNumber) {

    boolean isAllShipped() {
        return isDigital || shipped == quantity;
    }
}
