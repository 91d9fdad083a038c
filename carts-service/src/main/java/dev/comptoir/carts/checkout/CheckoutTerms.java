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

    /** @param unseen what an earlier refusal said, whose answer may have got lost; null for nothing */
    boolean accept(PriceChanges changes, PriceChanges unseen) {
        return acceptTotal == null
                ? changes.isNone() && (unseen == null || namesVersion())
                : changes.after().total().equals(acceptTotal);
    }

    /** Of the cart as it shows the changes. */
    private boolean namesVersion() {
        return ifMatch != null && !ifMatch.isBlank() && !ifMatch.contains("*");
    }

    CheckoutTerms verified(List<SourcedItem> items) {
        return new CheckoutTerms(acceptTotal, ifMatch, items);
    }
}
