package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.catalog.domain.PricedSku;
import dev.comptoir.carts.definition.domain.SignedPrice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One change a shopper makes to a cart; accepted or refused by what the store sells now. Amounts are computed afterwards. */
public sealed interface CartEdit {

    CartContent applyTo(CartContent cart, PricingContext context);

    /** The SKUs whose prices this needs beside those of the cart's items. */
    default Set<String> skus() {
        return Set.of();
    }

    /** The code and the e-mail that decide discounts once this is applied. */
    default CouponQuestion coupon(CartContent cart) {
        return new CouponQuestion(cart.discounts().coupon(), cart.email());
    }

    /** @param code null for none */
    record CouponQuestion(String code, String email) {}

    /**
     * Sets the code of the cart; null takes it out.
     *
     * @param pointer to it in the request
     */
    record SetCoupon(String code, String pointer) implements CartEdit {

        public SetCoupon(String code) {
            this(code, "/code");
        }

        @Override
        public CouponQuestion coupon(CartContent cart) {
            return new CouponQuestion(code, cart.email());
        }

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            return cart.withCoupon(code == null ? null : CartCoupons.known(this, context.offers()));
        }
    }

    /**
     * A product to add.
     *
     * @param itemId is used when the cart has no row for it yet
     * @param pointer to its quantity in the request
     * @param signed price of its definition; null for the catalogue's
     * @param sourceUrl of its page; null for none
     */
    record Addition(UUID itemId, String sku, int quantity, String pointer, SignedPrice signed, String sourceUrl) {

        /** At the catalogue's price. */
        Addition(UUID itemId, String sku, int quantity, String pointer) {
            this(itemId, sku, quantity, pointer, null, null);
        }
    }

    /** Puts products in; one that is there already gets the quantity added. */
    record AddItems(List<Addition> additions) implements CartEdit {

        @Override
        public Set<String> skus() {
            return additions.stream().map(Addition::sku).collect(Collectors.toSet());
        }

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            refuseUnsold(context);
            CartContent filled = cart;
            for (Addition each : additions) {
                filled = add(filled, each, context);
            }
            if (filled.items().size() > CartContent.MAX_LINES) {
                throw CartProblem.cartFull();
            }
            for (Addition each : additions) {
                filled.items().stream()
                        .filter(item -> item.sku().equals(each.sku()))
                        .forEach(item -> CartLimits.check(item, context.prices(), each.pointer()));
            }
            return filled;
        }

        private void refuseUnsold(PricingContext context) {
            List<String> unknown = skus().stream()
                    .filter(sku -> context.prices().find(sku).isEmpty())
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw CartProblem.unknownSkus(unknown);
            }
            List<String> unsold = skus().stream()
                    .filter(sku -> context.prices()
                            .find(sku)
                            .filter(priced -> CartPricing.isSold(priced, context.store()))
                            .isEmpty())
                    .sorted()
                    .toList();
            if (!unsold.isEmpty()) {
                throw CartProblem.notSellable(unsold);
            }
        }

        private static CartContent add(CartContent cart, Addition addition, PricingContext context) {
            CartSigned.check(cart, addition, context.store());
            boolean isThere = cart.items().stream().anyMatch(item -> item.sku().equals(addition.sku()));
            if (isThere) {
                return changed(
                        cart,
                        addition.sku(),
                        item -> limited(
                                item.with(addition.signed(), addition.sourceUrl()),
                                (long) item.quantity() + addition.quantity(),
                                addition));
            }
            PricedSku sku = context.prices().find(addition.sku()).orElseThrow().in(cart.locale());
            CartItem added =
                    CartItem.of(addition.itemId(), sku, addition.quantity(), addition.signed(), addition.sourceUrl());
            return cart.with(limited(added, addition.quantity(), addition));
        }

        private static CartItem limited(CartItem item, long quantity, Addition addition) {
            if (quantity > CartContent.MAX_QUANTITY) {
                throw CartProblem.quantityTooLarge(item.sku()).at(addition.pointer());
            }
            return item.withQuantity((int) quantity);
        }
    }

    /** Sets how many of a row there are; item is its id or its SKU. */
    record ChangeQuantity(String item, int quantity) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            requireItem(cart, item);
            CartContent changed = changed(cart, item, row -> row.withQuantity(quantity));
            changed.items().stream()
                    .filter(row -> row.answersTo(item))
                    .forEach(row -> CartLimits.check(row, context.prices(), "/quantity"));
            return changed;
        }
    }

    /** Takes a row out; item is its id or its SKU. */
    record RemoveItem(String item) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            requireItem(cart, item);
            return cart.withItems(
                    cart.items().stream().filter(row -> !row.answersTo(item)).toList());
        }
    }

    /** Sets the customer. */
    record SetCustomer(Customer customer) implements CartEdit {

        @Override
        public CouponQuestion coupon(CartContent cart) {
            return new CouponQuestion(
                    cart.discounts().coupon(), cart.withCustomer(customer).email());
        }

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            return cart.withCustomer(customer);
        }
    }

    /** Sets where the bill and the goods go; the address of the goods may be unknown. */
    record SetAddresses(PostalAddress billing, PostalAddress shipping) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            return cart.withAddresses(billing, shipping);
        }
    }

    /** Chooses a shipping method among those offered for the destination. */
    record ChooseShipping(UUID methodId) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            boolean isOffered = cart.needsShipping()
                    && context.store()
                            .method(methodId, cart.destinationCountry())
                            .isPresent();
            if (!isOffered) {
                throw CartProblem.shippingMethodNotOffered(methodId);
            }
            return cart.withShippingMethod(methodId);
        }
    }

    /** Sets the remark for the merchant; empty removes it. */
    record SetRemark(String remark) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            return cart.withRemark(remark.isBlank() ? null : remark);
        }
    }

    /** Sets what is written to the one who gets the parcel; empty removes it. */
    record SetGiftMessage(String message) implements CartEdit {

        @Override
        public CartContent applyTo(CartContent cart, PricingContext context) {
            return cart.withGiftMessage(message.isBlank() ? null : message);
        }
    }

    private static void requireItem(CartContent cart, String item) {
        if (cart.items().stream().noneMatch(row -> row.answersTo(item))) {
            throw CartProblem.itemNotInCart(item);
        }
    }

    private static CartContent changed(CartContent cart, String item, UnaryOperator<CartItem> change) {
        return cart.withItems(cart.items().stream()
                .map(row -> row.answersTo(item) ? change.apply(row) : row)
                .toList());
    }
}
