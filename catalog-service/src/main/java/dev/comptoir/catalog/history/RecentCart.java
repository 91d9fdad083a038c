package dev.comptoir.catalog.history;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An abandoned cart with the product. */
@Schema(
        name = "ProductAbandonedCart",
        description = "An abandoned cart that holds a product.",
        requiredProperties = {"cartId", "cartUrl", "abandonedAt", "total"})
public record RecentCart(
        UUID cartId,

        @Schema(
                description = "Where the cart is read",
                examples = "/v1/abandoned-carts/0192f0c1-0000-7000-8000-000000000001")
        String cartUrl,

        @Schema(description = "When its shopper was last seen")
        Instant abandonedAt,

        @Schema(description = "Units of the product in it") int units,
        @Schema(description = "What they cost before tax") Money total,

        @Schema(description = "Whether it became an order after all")
        boolean recovered) {

    static RecentCart read(Columns c) {
        UUID id = c.uuid();
        Instant abandonedAt = c.instant();
        int units = c.integer();
        long minor = c.number();
        return new RecentCart(
                id, "/v1/abandoned-carts/" + id, abandonedAt, units, Money.ofMinor(minor, c.text()), c.bool());
    }
}
