package dev.comptoir.carts.recovery;

import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** A paid order that came from a cart. */
record RecoveredOrder(UUID cartId, UUID orderId, Money total, Instant paidAt) {

    static RecoveredOrder of(OrderPaidV1 event) {
        return new RecoveredOrder(event.cartId(), event.orderId(), event.total(), event.paidAt());
    }
}
