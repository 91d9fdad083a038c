package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** The order a cart became. */
@SchemaOf("CheckoutView")
public record Checkout(
        UUID cartId,
        UUID orderId,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Money total,
        Instant placedAt,
        String orderStatusToken) {}
