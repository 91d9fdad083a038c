package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ReturnLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A return was approved: the customer sends the goods. */
@EventType(name = "orders.return-approved.v1", topic = Topics.ORDERS_ORDER)
public record ReturnApprovedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID returnId,
        String returnNumber,
        String state,
        String wish,
        boolean requestedByCustomer,
        List<ReturnLineV1> lines,
        Instant approvedAt,
        String previousState)
        implements Event {

    @Override
    public String key() {
        return orderId.toString();
    }
}
