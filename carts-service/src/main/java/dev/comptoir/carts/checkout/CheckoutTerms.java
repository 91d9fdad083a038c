package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.PriceChanges;
import dev.comptoir.kernel.Money;

/**
 * Under which terms a shopper orders.
 *
 * @param acceptTotal the only total to order for; null for what the cart showed last
 * @param ifMatch null for any version of the cart
 */
record CheckoutTerms(Money acceptTotal, String ifMatch) {

    static CheckoutTerms of(CheckOutRequest request, String ifMatch) {
        return new CheckoutTerms(request == null ? null : request.acceptTotal(), ifMatch);
    }

    boolean accept(PriceChanges changes) {
        return acceptTotal == null ? changes.isNone() : changes.after().total().equals(acceptTotal);
    }
}
