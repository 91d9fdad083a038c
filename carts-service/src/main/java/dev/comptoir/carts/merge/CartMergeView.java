package dev.comptoir.carts.merge;

import dev.comptoir.carts.cart.CartView;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartMerge.LeftOut;
import dev.comptoir.carts.cart.domain.CartMerge.LeftOutReason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cart with another one in it. */
@Schema(name = "CartMerge", description = "A cart with another one in it", requiredProperties = "cart")
public record CartMergeView(
        @Schema(description = "The cart to go on with, priced afresh")
        CartView cart,

        @Schema(description = "What of the other cart did not come along", maxItems = 100)
        List<LeftOutItem> leftOut) {

    /** Pieces that did not come along. */
    @Schema(
            name = "CartMergeLeftOut",
            requiredProperties = {"sku", "name"})
    public record LeftOutItem(
            @Schema(maxLength = 100) String sku,
            @Schema(maxLength = 500) String name,

            @Schema(description = "Pieces that did not come along", minimum = "1")
            int quantity,

            @Schema(description = """
                    QUANTITY_LIMIT: the product or the cart allows no more of it; CART_FULL: 100 different products are in it;
                    DEFINED_OTHERWISE: the cart has it with another signed price or other options""") LeftOutReason reason) {

        static LeftOutItem of(LeftOut left) {
            return new LeftOutItem(left.sku(), left.name(), left.quantity(), left.reason());
        }
    }

    static CartMergeView of(Cart cart, List<LeftOut> leftOut) {
        return new CartMergeView(
                CartView.of(cart), leftOut.stream().map(LeftOutItem::of).toList());
    }
}
