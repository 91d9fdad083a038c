package dev.comptoir.catalog.history;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order with the product. */
@Schema(
        name = "ProductOrder",
        description = "An order that sold a product.",
        requiredProperties = {"orderId", "orderNumber", "orderUrl", "placedAt", "total"})
public record RecentOrder(
        UUID orderId,
        @Schema(maxLength = 100) String orderNumber,

        @Schema(description = "Where the order is read", examples = "/v1/orders/0192f0c1-0000-7000-8000-000000000001")
        String orderUrl,

        Instant placedAt,
        @Schema(description = "Units of the product in it") int units,
        @Schema(description = "What they cost before tax") Money total,

        @Schema(description = "Units of those that came back by refunds or cancellation")
        int unitsRefunded,

        boolean cancelled) {

    static RecentOrder read(Columns c) {
        UUID id = c.uuid();
        String number = c.text();
        Instant placedAt = c.instant();
        int units = c.integer();
        long minor = c.number();
        String currency = c.text();
        return new RecentOrder(
                id, number, "/v1/orders/" + id, placedAt, units, Money.ofMinor(minor, currency), c.integer(), c.bool());
    }
}
