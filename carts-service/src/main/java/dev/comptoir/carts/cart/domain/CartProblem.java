package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every reason a cart refuses something. */
public abstract sealed class CartProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private CartProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    public static final class CartNotFound extends CartProblem {
        public CartNotFound(UUID cartId) {
            super("cart-not-found", Kind.NOT_FOUND, "There is no cart " + cartId + ".", Map.of());
        }
    }

    public static final class CartCheckingOut extends CartProblem {
        public CartCheckingOut() {
            super(
                    "cart-checking-out",
                    Kind.CONFLICT,
                    "This cart is being ordered. Repeat the checkout to learn the outcome before changing it.",
                    Map.of());
        }
    }

    public static final class CartConverted extends CartProblem {
        public CartConverted(UUID orderId, String orderNumber) {
            super(
                    "cart-converted",
                    Kind.CONFLICT,
                    "This cart has been ordered and cannot be changed. Start a new cart.",
                    Map.of("orderId", orderId, "orderNumber", orderNumber));
        }
    }

    public static final class UnknownSkus extends CartProblem {
        public UnknownSkus(Collection<String> skus) {
            super(
                    "unknown-sku",
                    Kind.RULE_BROKEN,
                    "The store has no product with this SKU: " + String.join(", ", skus) + ".",
                    Map.of("skus", List.copyOf(skus)));
        }
    }

    public static final class NotSellable extends CartProblem {
        public NotSellable(Collection<String> skus) {
            super(
                    "not-sellable",
                    Kind.CONFLICT,
                    "This is not for sale at the moment: " + String.join(", ", skus) + ".",
                    Map.of("skus", List.copyOf(skus)));
        }
    }

    public static final class ItemNotInCart extends CartProblem {
        public ItemNotInCart(String item) {
            super("item-not-in-cart", Kind.NOT_FOUND, "The cart has no item " + item + ".", Map.of());
        }
    }

    public static final class CartFull extends CartProblem {
        public CartFull() {
            super(
                    "cart-full",
                    Kind.RULE_BROKEN,
                    "A cart holds at most " + CartContent.MAX_LINES + " different products.",
                    Map.of("limit", CartContent.MAX_LINES));
        }
    }

    public static final class QuantityTooLarge extends CartProblem {
        public QuantityTooLarge(String sku) {
            super(
                    "quantity-too-large",
                    Kind.RULE_BROKEN,
                    "A cart takes at most " + CartContent.MAX_QUANTITY + " pieces of " + sku + ".",
                    Map.of("sku", sku, "limit", CartContent.MAX_QUANTITY));
        }
    }

    public static final class ForeignCurrency extends CartProblem {
        public ForeignCurrency(String given, String sold) {
            super(
                    "foreign-currency",
                    Kind.RULE_BROKEN,
                    "The store sells in " + sold + ", not in " + given + ".",
                    Map.of("currency", sold));
        }
    }

    public static final class ShippingMethodNotOffered extends CartProblem {
        public ShippingMethodNotOffered(UUID methodId) {
            super(
                    "shipping-method-not-offered",
                    Kind.RULE_BROKEN,
                    "This shipping method is not offered for this cart. Ask for its shipping methods.",
                    Map.of("methodId", methodId));
        }
    }

    public static final class CartIncomplete extends CartProblem {
        public CartIncomplete(List<String> missing) {
            super(
                    "cart-incomplete",
                    Kind.RULE_BROKEN,
                    "Before checkout this cart needs: " + String.join(", ", missing) + ".",
                    Map.of("missing", missing));
        }
    }

    public static final class PriceChanged extends CartProblem {
        public PriceChanged(CartTotals totals) {
            super(
                    "price-changed",
                    Kind.CONFLICT,
                    "A price rose since the shopper last saw this cart. It now shows the new prices: check out again"
                            + " to accept them.",
                    Map.of("totals", totals));
        }
    }
}
