package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.discount.domain.AppliedDiscount;
import dev.comptoir.carts.discount.domain.DiscountReason;
import java.util.List;
import java.util.Objects;

/**
 * The discounts of a cart.
 *
 * @param coupon the code the shopper gave, as it was written when it was made; null for none
 * @param couponReason why it gives nothing; null when it does, or when there is none
 */
public record CartDiscounts(String coupon, DiscountReason couponReason, List<AppliedDiscount> applied) {

    public static final CartDiscounts NONE = new CartDiscounts(null, null, List.of());

    public CartDiscounts {
        applied = List.copyOf(Objects.requireNonNullElse(applied, List.of()));
    }

    public boolean hasCoupon() {
        return coupon != null;
    }

    CartDiscounts withCoupon(String code) {
        return new CartDiscounts(code, null, applied);
    }
}
