package dev.comptoir.carts.discount.domain;

/**
 * A discount that may apply to a cart.
 *
 * @param code that brought it; null when it comes by itself
 */
public record DiscountOffer(Discount discount, DiscountCode code) {

    public static DiscountOffer automatic(Discount discount) {
        return new DiscountOffer(discount, null);
    }

    boolean isByCode() {
        return code != null;
    }

    /** The code that brought it; null when it comes by itself. */
    String codeOrNull() {
        return code == null ? null : code.code();
    }

    boolean isExhausted() {
        return discount.isExhausted() || (code != null && code.isExhausted());
    }
}
