package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The orders of the carts that were asked for; carts without one are absent. */
public record PlacementLookupAnswerV1(List<PlacedCartV1> orders) {

    public PlacementLookupAnswerV1 {
        orders = List.copyOf(orders);
    }

    /**
     * A cart and the order it has become.
     *
     * @param placedBy MERCHANT when it was placed for the customer; null for a customer's checkout
     * @param paymentStatus where the order stands now; null in answers of before, and so is fulfillmentStatus
     */
    public record PlacedCartV1(
            UUID cartId,
            UUID orderId,
            String orderNumber,
            Instant placedAt,
            String placedBy,
            String paymentStatus,
            String fulfillmentStatus) {

        public boolean wasPlacedByMerchant() {
            return OrderCompletedV1.MERCHANT.equals(placedBy);
        }
    }
}
