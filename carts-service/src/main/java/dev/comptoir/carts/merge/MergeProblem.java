package dev.comptoir.carts.merge;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;

/** Why two carts cannot be merged. */
final class MergeProblem {

    private static final String POINTER = "/fromCartId";

    private MergeProblem() {}

    static DomainException withItself() {
        return RULE_BROKEN
                .refusal("cart-merged-with-itself", "A cart cannot end in itself: name another one.")
                .at(POINTER);
    }

    /** Only before the store's first order can its currency have changed meanwhile. */
    static DomainException otherCurrency(String from, String into) {
        return RULE_BROKEN
                .refusal("foreign-currency", "The cart is in %s, the one to go on with in %s.", from, into)
                .with("currency", into)
                .at(POINTER);
    }
}
