package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/** One row of an order as orders-service takes it; total is before tax. */
record PlacementLine(
        UUID productId,
        String sku,
        String name,
        String imageUrl,
        int quantity,
        Money unitPrice,
        Money total,
        Money tax,
        UUID fileGuid) {

    static PlacementLine of(CartItem item) {
        return new PlacementLine(
                item.productId(),
                item.sku(),
                item.name(),
                item.imageUrl(),
                item.quantity(),
                item.unitPrice(),
                item.total(),
                item.tax(),
                item.fileGuid());
    }
}
