package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/**
 * One product row of an order; total = unitPrice x quantity before tax.
 *
 * @param takesStock false for a row that inventory has nothing to do with; null means yes
 */
public record OrderLineV1(
        UUID lineId,
        UUID productId,
        String sku,
        String name,
        String imageUrl,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        UUID fileGuid,
        Boolean takesStock) {

    public boolean takesUnits() {
        return takesStock == null || takesStock;
    }
}
