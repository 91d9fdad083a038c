package dev.comptoir.carts.checkout;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;

/** Lets a refusal of orders-service point into the cart, which the storefront has, and not into the order it asked for. */
public final class CartPointers {

    private static final String LINES = "/lines/";

    private CartPointers() {}

    public static DomainException of(DomainException refusal) {
        return refusal.errors().isEmpty()
                ? refusal
                : new DomainException(
                        refusal.code(),
                        refusal.kind(),
                        refusal.getMessage(),
                        refusal.details(),
                        refusal.errors().stream().map(CartPointers::inCart).toList());
    }

    private static FieldError inCart(FieldError error) {
        return error.pointer().startsWith(LINES)
                ? new FieldError("/items/" + error.pointer().substring(LINES.length()), error.code(), error.detail())
                : error;
    }
}
