package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartDiscounts;
import dev.comptoir.carts.discount.domain.DiscountReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code in a cart. */
@Schema(description = "The code in a cart", requiredProperties = "code")
public record CartCouponView(
        @Schema(maxLength = 64) String code,

        @Schema(description = "Whether its discount is taken off")
        boolean applied,

        @Schema(description = "Why not; absent when it is", nullable = true)
        DiscountReason reason) {

    static CartCouponView of(CartDiscounts discounts) {
        return discounts.hasCoupon()
                ? new CartCouponView(discounts.coupon(), discounts.couponReason() == null, discounts.couponReason())
                : null;
    }
}
