package dev.comptoir.carts.checkout;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** What orders-service said to a placement. */
sealed interface PlacementAnswer {

    /** The cart is ordered: by this attempt, or by an earlier one, perhaps of an earlier content. */
    record Placed(
            UUID orderId,
            String orderNumber,
            String paymentStatus,
            String fulfillmentStatus,
            Money total,
            Instant placedAt)
            implements PlacementAnswer {}

    /** Certainly not ordered by this attempt. */
    record Refused(DomainException refusal) implements PlacementAnswer {}

    /** Nobody knows: it did not answer, or not in time. */
    record Unknown() implements PlacementAnswer {}
}
