package dev.comptoir.orders.orderimport.row;

import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import java.util.UUID;

/** An order that an import makes, with the number it has here. */
public record NumberedOrder(UUID id, String orderNumber, ImportedOrder order) {

    public boolean isCancelled() {
        return order.standing().isCancelled();
    }

    /** Whether it sold anything of the catalogue. */
    public boolean hasProducts() {
        return order.lines().stream().anyMatch(line -> line.productId() != null);
    }
}
