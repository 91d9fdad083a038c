package dev.comptoir.carts.cart.domain;

import dev.comptoir.carts.cart.domain.CartEdit.Addition;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Items whose price was signed by the merchant's programs instead of being the catalogue's. */
public final class CartSigned {

    private CartSigned() {}

    /** The keys that signed prices of the cart. */
    public static Set<UUID> keys(CartContent cart) {
        return cart.items().stream()
                .map(CartItem::signed)
                .filter(Objects::nonNull)
                .map(SignedPrice::keyId)
                .collect(Collectors.toSet());
    }

    /** A SKU has one row, hence one price and one choice of options. */
    static void check(CartContent cart, Addition addition, StoreRules store) {
        SignedPrice signed = addition.signed();
        if (signed != null && !signed.unitPrice().currency().equals(store.currency())) {
            throw CartProblem.foreignCurrency(signed.unitPrice().currency(), store.currency())
                    .at(addition.pointer().replace("/quantity", "/definition"));
        }
        cart.items().stream()
                .filter(item -> item.sku().equals(addition.sku()) && !isSame(item.signed(), signed))
                .findFirst()
                .ifPresent(item -> {
                    throw CartProblem.definedOtherwise(item);
                });
    }

    static boolean isSame(SignedPrice one, SignedPrice other) {
        return one == null ? other == null : one.isSameAs(other);
    }

    /** Refuses to order what was signed with a key that is gone, or for a time that is over. */
    public static void checkOut(CartContent cart, Set<UUID> keys, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < cart.items().size(); i++) {
            CartItem item = cart.items().get(i);
            String reason = reason(item.signed(), keys, now);
            if (reason != null) {
                items.add(Map.of("itemId", item.itemId(), "sku", item.sku(), "reason", reason));
                errors.add(new FieldError(
                        "/items/" + i, "definition-not-valid", "Take it out and put it in again from its page."));
            }
        }
        if (!items.isEmpty()) {
            DomainException refusal = CartProblem.definitionNotValid(items);
            throw new DomainException(refusal.code(), refusal.kind(), refusal.getMessage(), refusal.details(), errors);
        }
    }

    private static String reason(SignedPrice signed, Set<UUID> keys, Instant now) {
        if (signed == null) {
            return null;
        }
        if (!keys.contains(signed.keyId())) {
            return "KEY_DELETED";
        }
        return now.isBefore(signed.expiresAt()) ? null : "EXPIRED";
    }
}
