package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.WithdrawalLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A withdrawal was accepted; what of it had left is a return. */
@EventType(name = "orders.withdrawal-accepted.v1", topic = Topics.ORDERS_ORDER)
public record WithdrawalAcceptedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID withdrawalId,
        String withdrawalNumber,
        String state,
        List<WithdrawalLineV1> lines,
        UUID returnId,
        Instant acceptedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
