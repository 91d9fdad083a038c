package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartProblem.CartFull;
import dev.comptoir.carts.cart.domain.CartProblem.ItemNotInCart;
import dev.comptoir.carts.cart.domain.CartProblem.NotSellable;
import dev.comptoir.carts.cart.domain.CartProblem.QuantityTooLarge;
import dev.comptoir.carts.cart.domain.CartProblem.ShippingMethodNotOffered;
import dev.comptoir.carts.cart.domain.CartProblem.UnknownSkus;
import dev.comptoir.carts.catalog.domain.PricedSku;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One change a shopper makes to a cart; says yes or no from what the store sells now. Amounts are computed afterwards. */
public sealed interface CartEdit {

    CartContent applyTo(CartContent cart, SalesTerms terms);

    /** The SKUs whose prices this needs beside those of the cart's items. */
    default Set<String> skus() {
        return Set.of();
    }

    /** A product somebody wants; itemId is used when the cart has no row for it yet. */
    record Wanted(UUID itemId, String sku, int quantity) {}

    /** Puts products in; one that is there already gets the quantity added. */
    record AddItems(List<Wanted> wanted) implements CartEdit {

        @Override
        public Set<String> skus() {
            return wanted.stream().map(Wanted::sku).collect(Collectors.toSet());
        }

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            refuseUnsold(terms);
            CartContent filled = cart;
            for (Wanted each : wanted) {
                filled = add(filled, each, terms);
            }
            if (filled.items().size() > CartContent.MAX_LINES) {
                throw new CartFull();
            }
            return filled;
        }

        private void refuseUnsold(SalesTerms terms) {
            List<String> unknown = skus().stream()
                    .filter(sku -> terms.prices().find(sku).isEmpty())
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new UnknownSkus(unknown);
            }
            List<String> unsold = skus().stream()
                    .filter(sku -> terms.prices()
                            .find(sku)
                            .filter(priced -> CartPricing.isSold(priced, terms.store()))
                            .isEmpty())
                    .sorted()
                    .toList();
            if (!unsold.isEmpty()) {
                throw new NotSellable(unsold);
            }
        }

        private static CartContent add(CartContent cart, Wanted wanted, SalesTerms terms) {
            boolean isThere = cart.items().stream().anyMatch(item -> item.sku().equals(wanted.sku()));
            if (isThere) {
                return changed(cart, wanted.sku(), item -> limited(item, (long) item.quantity() + wanted.quantity()));
            }
            PricedSku sku = terms.prices().find(wanted.sku()).orElseThrow();
            return cart.with(limited(CartItem.of(wanted.itemId(), sku, wanted.quantity()), wanted.quantity()));
        }

        private static CartItem limited(CartItem item, long quantity) {
            if (quantity > CartContent.MAX_QUANTITY) {
                throw new QuantityTooLarge(item.sku());
            }
            return item.withQuantity((int) quantity);
        }
    }

    /** Sets how many of a row there are; item is its id or its SKU. */
    record ChangeQuantity(String item, int quantity) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            requireItem(cart, item);
            return changed(cart, item, row -> row.withQuantity(quantity));
        }
    }

    /** Takes a row out; item is its id or its SKU. */
    record RemoveItem(String item) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            requireItem(cart, item);
            return cart.withItems(
                    cart.items().stream().filter(row -> !row.answersTo(item)).toList());
        }
    }

    /** Says who is shopping. */
    record SetCustomer(Customer customer) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            return cart.withCustomer(customer);
        }
    }

    /** Says where the bill and the goods go; the goods' address may be unknown. */
    record SetAddresses(PostalAddress billing, PostalAddress shipping) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            return cart.withAddresses(billing, shipping);
        }
    }

    /** Chooses how the goods travel, among what the store offers to where they go. */
    record ChooseShipping(UUID methodId) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            boolean isOffered = cart.needsShipping()
                    && terms.store().method(methodId, cart.destinationCountry()).isPresent();
            if (!isOffered) {
                throw new ShippingMethodNotOffered(methodId);
            }
            return cart.withShippingMethod(methodId);
        }
    }

    /** Leaves a word for the merchant; empty takes it away. */
    record SetRemark(String remark) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, SalesTerms terms) {
            return cart.withRemark(remark.isBlank() ? null : remark);
        }
    }

    private static void requireItem(CartContent cart, String item) {
        if (cart.items().stream().noneMatch(row -> row.answersTo(item))) {
            throw new ItemNotInCart(item);
        }
    }

    private static CartContent changed(CartContent cart, String item, UnaryOperator<CartItem> change) {
        return cart.withItems(cart.items().stream()
                .map(row -> row.answersTo(item) ? change.apply(row) : row)
                .toList());
    }
}
