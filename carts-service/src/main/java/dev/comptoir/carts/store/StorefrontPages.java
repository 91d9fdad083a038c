package dev.comptoir.carts.store;

import dev.comptoir.carts.store.domain.StoreRules;
import java.net.URI;
import java.util.UUID;

/** The pages of the storefront that links of the suite lead to. */
public final class StorefrontPages {

    private StorefrontPages() {}

    /** Where the store has its baskets, with the cart's id as {@code ?cart=}; refuses while the store has not said where. */
    public static URI ofCart(StoreRules rules, UUID cartId) {
        String url = rules.storefrontUrl();
        if (url.isBlank()) {
            throw StoreProblem.storefrontUnknown();
        }
        return URI.create(url + (url.contains("?") ? "&" : "?") + "cart=" + cartId);
    }
}
