package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.PriceChanges;
import dev.comptoir.carts.cart.domain.SourcedItem;
import dev.comptoir.kernel.Money;
import java.util.List;

/**
 * Under which terms a shopper orders.
 *
 * @param acceptTotal the only total to order for; null for what the cart showed last
 * @param ifMatch null for any version of the cart
 * @param verified rows that the pages of the store offer like that
 */
record CheckoutTerms(Money acceptTotal, String ifMatch, List<SourcedItem> verified) {

    CheckoutTerms {
        verified = List.copyOf(verified);
    }

    static CheckoutTerms of(CheckOutRequest request, String ifMatch) {
        return new CheckoutTerms(request == null ? null : request.acceptTotal(), ifMatch, List.of());
    }

    boolean accept(PriceChanges changes) {
        return acceptTotal == null ? changes.isNone() : changes.after().total().equals(acceptTotal);
    }

    CheckoutTerms verified(List<SourcedItem> items) {
        return new CheckoutTerms(acceptTotal, ifMatch, items);
    }
}
