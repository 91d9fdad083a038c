package dev.comptoir.carts.placement;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartProblem;
import dev.comptoir.carts.cart.domain.CartStatus;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1.PreviewedUnitsV1;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows what the order of an abandoned cart would be and what it does to stock, before it is placed. */
@ApplicationScoped
class PreviewPlacement {

    private final LeftCartStore carts;
    private final InventoryClient inventory;

    PreviewPlacement(LeftCartStore carts, InventoryClient inventory) {
        this.carts = carts;
        this.inventory = inventory;
    }

    Uni<PlacementPreview> handle(UUID cartId, String authorization) {
        return carts.find(cartId)
                .map(left -> placeable(left.cart()))
                .chain(cart ->
                        inventory.preview(wanted(cart), authorization).map(stock -> PlacementPreview.of(cart, stock)));
    }

    private static Cart placeable(Cart cart) {
        if (cart.status() == CartStatus.CONVERTED) {
            throw PlacementProblem.alreadyOrdered(cart.order());
        }
        if (cart.status() == CartStatus.MERGED) {
            throw CartProblem.merged(cart.mergedInto());
        }
        return cart;
    }

    private static StockPreviewRequestV1 wanted(Cart cart) {
        return new StockPreviewRequestV1(cart.content().items().stream()
                .map(item -> new PreviewedUnitsV1(item.sku(), item.quantity()))
                .toList());
    }
}
