package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A paid order that came from a cart. */
public record PaidOrder(UUID cartId, UUID orderId, Money total, Instant paidAt) {

    public static PaidOrder of(OrderPaidV1 event) {
        return new PaidOrder(event.cartId(), event.orderId(), event.total(), event.paidAt());
    }
}
