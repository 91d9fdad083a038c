package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.cart.domain.CartTotals;
import dev.comptoir.carts.cart.domain.ChosenShipping;
import dev.comptoir.carts.cart.domain.Customer;
import dev.comptoir.carts.cart.domain.PostalAddress;
import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import java.util.List;

/** Writes the order a locked cart asks orders-service for; the same for every attempt with the same order id. */
public final class Placements {

    private Placements() {}

    static PlacementRequestV1 of(Cart cart) {
        return of(cart, null);
    }

    /** @param terms what a merchant decides; null for a shopper's checkout */
    public static PlacementRequestV1 of(Cart cart, MerchantTermsV1 terms) {
        CartContent content = cart.content();
        return new PlacementRequestV1(
                cart.order().orderId(),
                cart.id(),
                customer(content),
                address(content.billingAddress()),
                address(content.destination()),
                shipping(content.shipping()),
                content.items().stream().map(Placements::line).toList(),
                totals(content.totals()),
                content.customerRemark(),
                content.giftMessage(),
                discounts(content),
                terms);
    }

    private static CustomerV1 customer(CartContent content) {
        Customer customer = content.customer();
        return new CustomerV1(
                customer.email(), customer.name(), customer.phone(), content.locale(), customer.vatNumber());
    }

    private static AddressV1 address(PostalAddress address) {
        return address == null
                ? null
                : new AddressV1(
                        address.name(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country(),
                        address.phone());
    }

    private static ShippingV1 shipping(ChosenShipping chosen) {
        return chosen == null ? null : new ShippingV1(chosen.methodId(), chosen.name(), chosen.price());
    }

    private static PlacementLineV1 line(CartItem item) {
        return new PlacementLineV1(
                item.productId(),
                item.sku(),
                item.name(),
                item.imageUrl(),
                item.quantity(),
                item.unitPrice(),
                item.total(),
                item.tax(),
                item.fileGuid(),
                item.requiresShipping(),
                item.discount().isZero() ? null : item.discount(),
                null,
                item.taxRate() == null ? null : item.taxRate().basisPoints());
    }

    /** None at all is left out, so that a cart without discounts asks for what it always did. */
    private static List<DiscountTakenV1> discounts(CartContent content) {
        List<DiscountTakenV1> taken = content.discounts().applied().stream()
                .map(each ->
                        new DiscountTakenV1(each.discountId(), each.name(), each.code(), each.amount(), each.percent()))
                .toList();
        return taken.isEmpty() ? null : taken;
    }

    private static TotalsV1 totals(CartTotals totals) {
        return new TotalsV1(
                totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal(), totals.total());
    }
}
