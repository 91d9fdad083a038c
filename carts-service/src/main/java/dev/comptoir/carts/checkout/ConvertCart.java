package dev.comptoir.carts.checkout;

import dev.comptoir.carts.cart.change.CartCache;
import dev.comptoir.carts.cart.change.RecentEntries;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Marks a cart as ordered. Both the answer of orders-service and the event of the order come here; whichever is later
 * could not change a row. So the instance that has run it leaves the second one out, and whichever of answer and event
 * comes later writes nothing. An instance that does not remember runs it, which is always right.
 */
@ApplicationScoped
public class ConvertCart {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int CAPACITY = 5_000;

    private final CheckoutStore checkouts;
    private final CartCache cache;
    private final RecentEntries<UUID> converted = new RecentEntries<>(REMEMBERED_FOR, CAPACITY);

    ConvertCart(CheckoutStore checkouts, CartCache cache) {
        this.checkouts = checkouts;
        this.cache = cache;
    }

    /** @param isByMerchant whether the merchant placed the order for the shopper */
    public Uni<Void> handle(UUID cartId, UUID orderId, String orderNumber, Instant placedAt, boolean isByMerchant) {
        boolean isDone = converted.find(cartId).filter(orderId::equals).isPresent();
        return Steps.when(
                !isDone,
                () -> checkouts
                        .convert(cartId, orderId, orderNumber, placedAt, isByMerchant)
                        .invoke(() -> {
                            converted.put(cartId, orderId, 1);
                            cache.evict(cartId);
                        }));
    }
}
