package dev.comptoir.contracts.calls;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** The order that a cart has become, by this request or by an earlier one. */
public record PlacementAnswerV1(
        UUID orderId,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Money total,
        Instant placedAt) {}
