package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartTotals;
import dev.comptoir.carts.cart.domain.ChosenShipping;
import dev.comptoir.carts.cart.domain.Customer;
import dev.comptoir.carts.cart.domain.PostalAddress;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/** The order a locked cart asks orders-service for; the same for every attempt with the same order id. */
record Placement(
        UUID orderId,
        UUID cartId,
        Customer customer,
        PostalAddress billingAddress,
        PostalAddress shippingAddress,
        Shipping shipping,
        List<PlacementLine> lines,
        CartTotals totals,
        String customerRemark) {

    /** The chosen method and its fee before tax. */
    record Shipping(UUID methodId, String name, Money price) {

        static Shipping of(ChosenShipping chosen) {
            return chosen == null ? null : new Shipping(chosen.methodId(), chosen.name(), chosen.price());
        }
    }

    static Placement of(Cart cart) {
        CartContent content = cart.content();
        return new Placement(
                cart.orderId(),
                cart.id(),
                speaking(content),
                content.billingAddress(),
                content.destination(),
                Shipping.of(content.shipping()),
                content.items().stream().map(PlacementLine::of).toList(),
                content.totals(),
                content.customerRemark());
    }

    private static Customer speaking(CartContent content) {
        Customer customer = content.customer();
        return new Customer(customer.email(), customer.name(), customer.phone(), content.locale());
    }
}
