package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartEdit.SetCoupon;
import dev.comptoir.carts.discount.domain.DiscountOffer;
import dev.comptoir.carts.discount.domain.DiscountOffers;
import dev.comptoir.carts.discount.domain.DiscountReason;
import dev.comptoir.carts.discount.domain.DiscountedBasket;
import dev.comptoir.carts.discount.domain.RefusedDiscount;

/** What a cart shows of its coupon and its discounts once they are decided. */
final class CartCoupons {

    private CartCoupons() {}

    /** The code as it was written when it was made; refuses one that nobody knows or nothing in the cart can make good. */
    static String known(SetCoupon given, DiscountOffers offers) {
        DiscountOffer offer =
                offers.coupon().orElseThrow(() -> CartProblem.unknownCoupon(given.code(), given.pointer()));
        offers.availability(offer).ifPresent(reason -> {
            throw CartProblem.couponNotUsable(reason, given.pointer());
        });
        return offer.code().code();
    }

    /** A coupon that nobody knows any more stays in the cart as ended, so that the shopper sees why the price rose. */
    static CartDiscounts settled(CartDiscounts before, DiscountedBasket decided, DiscountOffers offers) {
        if (!before.hasCoupon()) {
            return decided.applied().isEmpty() ? CartDiscounts.NONE : new CartDiscounts(null, null, decided.applied());
        }
        DiscountReason reason = offers.coupon().isEmpty()
                ? DiscountReason.ENDED
                : reason(decided, offers.coupon().orElseThrow());
        return new CartDiscounts(before.coupon(), reason, decided.applied());
    }

    /** Null when it is taken off. */
    private static DiscountReason reason(DiscountedBasket decided, DiscountOffer coupon) {
        return decided.refused().stream()
                .filter(refused -> refused.discountId().equals(coupon.discount().id()))
                .map(RefusedDiscount::reason)
                .findFirst()
                .orElse(null);
    }
}
