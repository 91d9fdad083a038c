package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote was written, sent, accepted, declined or has become an order.
 *
 * @param state OPEN, SENT, ACCEPTED, DECLINED or CONVERTED
 * @param orderId the order it has become; null until then
 */
@EventType(name = "orders.quote-changed.v1", topic = Topics.ORDERS_ORDER)
public record QuoteChangedV1(
        UUID quoteId,
        long version,
        String quoteNumber,
        String state,
        CustomerV1 customer,
        TotalsV1 totals,
        Instant validUntil,
        UUID orderId,
        String orderNumber,
        Instant changedAt)
        implements Event {

    @Override
    public String key() {
        return quoteId.toString();
    }
}
