package dev.comptoir.gateway.request;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** What a publishable key may reach at all: it lies open in every shopper's browser. Services check its scope again. */
public final class StorefrontPaths {

    private static final Set<String> OF_PRODUCT = Set.of("variants", "prices", "related");

    private StorefrontPaths() {}

    public static boolean allow(HttpMethod method, RequestPath path) {
        boolean isRead = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return switch (path.step(1)) {
            case "carts" -> path.length() > 2 || method == HttpMethod.POST;
            case "products" ->
                isRead && (path.length() <= 3 || path.length() == 4 && OF_PRODUCT.contains(path.step(3)));
            case "images" -> isRead && path.length() == 4;
            case "inventory" -> isRead && path.length() == 3 && path.step(2).equals("availability");
            case "recover", "cart-links", "order-status", "withdraw", "quote-offers", "downloads", "unsubscribe" ->
                true;
            default -> false;
        };
    }
}
