package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The numbers of units that shoppers may order, as the catalogue sets them. */
public final class CartLimits {

    private CartLimits() {}

    /** Refuses a row that has a number of units which is not allowed. */
    static void check(CartItem item, PriceList prices, String pointer) {
        QuantityLimits limits = limits(item, prices);
        if (!limits.allow(item.quantity())) {
            throw CartProblem.quantityNotAllowed(item, limits).at(pointer);
        }
    }

    /** Those that were signed with the price go before the catalogue's. */
    static QuantityLimits limits(CartItem item, PriceList prices) {
        return item.signed() != null && item.signed().limits() != null
                ? item.signed().limits()
                : prices.find(item.sku()).map(PricedSku::limits).orElse(QuantityLimits.NONE);
    }

    /** Refuses a cart that has rows of which there may not be so many, pointing at each of them. */
    public static void check(CartContent cart, PriceList prices) {
        List<DomainException> refused = new ArrayList<>();
        for (int i = 0; i < cart.items().size(); i++) {
            try {
                check(cart.items().get(i), prices, "/items/" + i + "/quantity");
            } catch (DomainException refusal) {
                refused.add(refusal);
            }
        }
        if (!refused.isEmpty()) {
            DomainException first = refused.getFirst();
            List<FieldError> errors =
                    refused.stream().flatMap(each -> each.errors().stream()).toList();
            throw new DomainException(first.code(), first.kind(), first.getMessage(), first.details(), errors);
        }
    }
}
