package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.WithdrawalLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A withdrawal was refused. */
@EventType(name = "orders.withdrawal-refused.v1", topic = Topics.ORDERS_ORDER)
public record WithdrawalRefusedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID withdrawalId,
        String withdrawalNumber,
        String state,
        List<WithdrawalLineV1> lines,
        String reason,
        Instant refusedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
