package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.WithdrawalLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A consumer has withdrawn from an order, wholly or in part; goods are the words used where no lines were shown. */
@EventType(name = "orders.withdrawal-received.v1", topic = Topics.ORDERS_ORDER)
public record WithdrawalReceivedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID withdrawalId,
        String withdrawalNumber,
        String state,
        String customerName,
        String goods,
        List<WithdrawalLineV1> lines,
        boolean insidePeriod,
        String periodEndsOn,
        Instant receivedAt)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
