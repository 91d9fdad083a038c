package dev.comptoir.carts.discount.domain;

import dev.comptoir.kernel.Money;
import java.util.List;

/**
 * What discounts make of a basket; every amount as the shopper sees it.
 *
 * @param shares what is taken off each row, in the order of the basket
 * @param feeShare what is taken off the shipping fee
 */
public record DiscountedBasket(
        List<Money> shares, Money feeShare, List<AppliedDiscount> applied, List<RefusedDiscount> refused) {

    public DiscountedBasket {
        shares = List.copyOf(shares);
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }

    Money saved() {
        return shares.stream().reduce(feeShare, Money::plus);
    }
}
