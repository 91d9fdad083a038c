package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartEdit.CouponQuestion;
import dev.comptoir.carts.catalog.domain.PriceList;
import dev.comptoir.carts.catalog.domain.QuantityLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts one cart into another. Pieces of the same SKU are added up as far as its limits and the cart's go; what does not fit
 * is left out and named. Who shops, where it goes, how, which code and which words: what the receiving cart says stays,
 * what it does not say comes from the other one.
 */
public final class CartMerge {

    private final CartContent into;
    private final PriceList prices;
    private final List<CartItem> items;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private CartMerge(CartContent into, PriceList prices) {
        this.into = into;
        this.prices = prices;
        this.items = new ArrayList<>(into.items());
    }

    /** Why pieces did not come along. */
    public enum LeftOutReason {
        /** More than the product or a cart allows of it. */
        QUANTITY_LIMIT,
        /** The receiving cart has as many different products as a cart can have. */
        CART_FULL,
        /** The receiving cart has it with another signed price or other options. */
        DEFINED_OTHERWISE
    }

    /** @param quantity pieces that did not come along */
    public record LeftOut(String sku, String name, int quantity, LeftOutReason reason) {}

    /** The receiving cart, not priced yet. */
    public record Merged(CartContent content, List<LeftOut> leftOut) {}

    public static Merged of(CartContent into, CartContent from, PricingContext context) {
        CartMerge merge = new CartMerge(into, context.prices());
        from.items().forEach(merge::take);
        return new Merged(merge.details(from).withItems(merge.items), List.copyOf(merge.leftOut));
    }

    /** The SKUs whose prices decide the merged cart. */
    public static Set<String> skus(CartContent into, CartContent from) {
        Set<String> all = new HashSet<>();
        into.items().forEach(item -> all.add(item.sku()));
        from.items().forEach(item -> all.add(item.sku()));
        return all;
    }

    /** The code and the e-mail that the merged cart will have. */
    public static CouponQuestion coupon(CartContent into, CartContent from) {
        String code = into.discounts().hasCoupon()
                ? into.discounts().coupon()
                : from.discounts().coupon();
        return new CouponQuestion(code, into.customer() == null ? from.email() : into.email());
    }

    private void take(CartItem item) {
        Optional<CartItem> same =
                items.stream().filter(row -> row.sku().equals(item.sku())).findFirst();
        if (same.isPresent()) {
            add(same.get(), item);
        } else if (items.size() >= CartContent.MAX_LINES) {
            leave(item, item.quantity(), LeftOutReason.CART_FULL);
        } else {
            items.add(item);
        }
    }

    private void add(CartItem row, CartItem item) {
        if (!CartSigned.isSame(row.signed(), item.signed())) {
            leave(item, item.quantity(), LeftOutReason.DEFINED_OTHERWISE);
            return;
        }
        int wanted = row.quantity() + item.quantity();
        int fits = Math.max(row.quantity(), fitting(wanted, CartLimits.limits(row, prices)));
        items.set(items.indexOf(row), row.withQuantity(fits));
        if (fits < wanted) {
            leave(item, wanted - fits, LeftOutReason.QUANTITY_LIMIT);
        }
    }

    private void leave(CartItem item, int quantity, LeftOutReason reason) {
        leftOut.add(new LeftOut(item.sku(), item.name(), quantity, reason));
    }

    private static int fitting(int wanted, QuantityLimits limits) {
        int most = Math.min(wanted, CartContent.MAX_QUANTITY);
        int allowed = limits.max() == null ? most : Math.min(most, limits.max());
        return allowed - allowed % limits.step();
    }

    private CartContent details(CartContent from) {
        CartContent merged = into;
        if (merged.customer() == null && from.customer() != null) {
            merged = merged.withCustomer(from.customer());
        }
        if (merged.destination() == null && from.destination() != null) {
            merged = merged.withAddresses(from.billingAddress(), from.shippingAddress());
        }
        if (merged.shippingMethodId() == null && from.shippingMethodId() != null) {
            merged = merged.withShippingMethod(from.shippingMethodId());
        }
        return words(merged, from);
    }

    private static CartContent words(CartContent into, CartContent from) {
        CartContent merged = into;
        if (!merged.discounts().hasCoupon() && from.discounts().hasCoupon()) {
            merged = merged.withCoupon(from.discounts().coupon());
        }
        if (merged.customerRemark() == null) {
            merged = merged.withRemark(from.customerRemark());
        }
        return merged.giftMessage() == null ? merged.withGiftMessage(from.giftMessage()) : merged;
    }
}
