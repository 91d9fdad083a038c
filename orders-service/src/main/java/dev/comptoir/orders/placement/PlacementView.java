package dev.comptoir.orders.placement;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order a cart became. */
@Schema(name = "Placement")
public record PlacementView(
        UUID orderId,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Money total,
        Instant placedAt) {}
