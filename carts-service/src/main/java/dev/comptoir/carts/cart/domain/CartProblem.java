package dev.comptoir.carts.cart.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.carts.discount.domain.DiscountReason;
import dev.comptoir.kernel.DomainException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every reason a cart refuses something. */
public final class CartProblem {

    private static final String UNKNOWN_SKU = "unknown-sku";

    private CartProblem() {}

    public static DomainException notFound(UUID cartId) {
        return NOT_FOUND.refusal("cart-not-found", "There is no cart %s.", cartId);
    }

    static DomainException checkingOut() {
        return CONFLICT.refusal(
                "cart-checking-out",
                "This cart is being ordered. Repeat the checkout to learn the outcome before changing it.");
    }

    static DomainException converted(UUID orderId, String orderNumber) {
        return CONFLICT.refusal("cart-converted", "This cart has been ordered and cannot be changed. Start a new cart.")
                .with("orderId", orderId)
                .with("orderNumber", orderNumber);
    }

    public static DomainException merged(UUID into) {
        return CONFLICT.refusal(
                        "cart-merged", "This cart has ended in another one and cannot be changed. Go on with that one.")
                .with("mergedInto", into);
    }

    static DomainException unknownSkus(Collection<String> skus) {
        return RULE_BROKEN
                .refusal(UNKNOWN_SKU, "The store has no product with this SKU: %s.", String.join(", ", skus))
                .with("skus", List.copyOf(skus));
    }

    /** Those that a refusal says the store does not know. */
    public static Set<String> unknownSkusOf(Throwable failure) {
        boolean isUnknown = failure instanceof DomainException refusal && UNKNOWN_SKU.equals(refusal.code());
        return isUnknown && ((DomainException) failure).details().get("skus") instanceof List<?> skus
                ? skus.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of();
    }

    public static DomainException notSellable(Collection<String> skus) {
        return CONFLICT.refusal("not-sellable", "This is not for sale at the moment: %s.", String.join(", ", skus))
                .with("skus", List.copyOf(skus));
    }

    static DomainException itemNotInCart(String item) {
        return NOT_FOUND.refusal("item-not-in-cart", "The cart has no item %s.", item);
    }

    static DomainException cartFull() {
        return RULE_BROKEN
                .refusal("cart-full", "A cart holds at most %s different products.", CartContent.MAX_LINES)
                .with("limit", CartContent.MAX_LINES);
    }

    static DomainException quantityTooLarge(String sku) {
        return RULE_BROKEN
                .refusal("quantity-too-large", "A cart takes at most %s pieces of %s.", CartContent.MAX_QUANTITY, sku)
                .with("sku", sku)
                .with("limit", CartContent.MAX_QUANTITY);
    }

    static DomainException definedOtherwise(CartItem item) {
        return CONFLICT.refusal(
                        "defined-otherwise",
                        "The cart has %s already with another price or other options. Take it out first.",
                        item.sku())
                .with("itemId", item.itemId())
                .with("sku", item.sku());
    }

    static DomainException definitionNotValid(List<Map<String, Object>> items) {
        return CONFLICT.refusal(
                        "definition-not-valid",
                        "The signed price of something in this cart does not count any more. Take it out and put it in again"
                                + " from its page.")
                .with("items", items);
    }

    static DomainException quantityNotAllowed(CartItem item, QuantityLimits limits) {
        int units = item.quantity();
        if (limits.max() != null && units > limits.max()) {
            return quantityRefused("quantity-above-maximum", "At most %s of %s can be ordered.", limits.max(), item)
                    .with("maximum", limits.max());
        }
        return units < limits.min()
                ? quantityRefused("quantity-below-minimum", "At least %s of %s must be ordered.", limits.min(), item)
                        .with("minimum", limits.min())
                : quantityRefused(
                                "quantity-not-in-step",
                                "Only multiples of %s of %s can be ordered.",
                                limits.step(),
                                item)
                        .with("step", limits.step());
    }

    private static DomainException quantityRefused(String code, String sentence, int limit, CartItem item) {
        return RULE_BROKEN
                .refusal(code, sentence, limit, item.sku())
                .with("sku", item.sku())
                .with("quantity", item.quantity());
    }

    public static DomainException foreignCurrency(String given, String sold) {
        return RULE_BROKEN
                .refusal("foreign-currency", "The store sells in %s, not in %s.", sold, given)
                .with("currency", sold)
                .at("/currency");
    }

    static DomainException shippingMethodNotOffered(UUID methodId) {
        return RULE_BROKEN
                .refusal(
                        "shipping-method-not-offered",
                        "This shipping method is not offered for this cart. Ask for its shipping methods.")
                .with("methodId", methodId);
    }

    static DomainException unknownCoupon(String code, String pointer) {
        return RULE_BROKEN
                .refusal("unknown-coupon", "The store has no code %s. Check the spelling.", code)
                .at(pointer);
    }

    static DomainException couponNotUsable(DiscountReason reason, String pointer) {
        return RULE_BROKEN
                .refusal("coupon-not-usable", "This code cannot be used: %s.", reason)
                .with("reason", reason)
                .at(pointer);
    }

    static DomainException incomplete(List<String> missing) {
        return RULE_BROKEN
                .refusal("cart-incomplete", "Before checkout this cart needs: %s.", String.join(", ", missing))
                .with("missing", missing);
    }

    /** @param cart as it is written now, with the new prices */
    public static DomainException priceChanged(PriceChanges changes, Cart cart) {
        String what = changes.isNone()
                ? "The cart comes to another total than acceptTotal. Let the shopper see its totals"
                : "A price changed since the shopper last saw this cart. It now shows the new prices: let the shopper see them";
        return CONFLICT.refusal(
                        "price-changed",
                        "%s and check out again with acceptTotal, so that exactly they are charged.",
                        what)
                .with("items", changes.items())
                .with("previousTotals", changes.before())
                .with("totals", changes.after())
                .with("version", cart.version());
    }
}
