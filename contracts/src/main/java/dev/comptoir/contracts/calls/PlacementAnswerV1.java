package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * The order that a cart has become, by this request or by an earlier one.
 *
 * @param placedBy MERCHANT when it was placed for the customer; null for a customer's checkout
 */
public record PlacementAnswerV1(
        UUID orderId,
        String orderNumber,
        String paymentStatus,
        String fulfillmentStatus,
        Money total,
        Instant placedAt,
        String placedBy) {

    public boolean wasPlacedByMerchant() {
        return OrderCompletedV1.MERCHANT.equals(placedBy);
    }
}
