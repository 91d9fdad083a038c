package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A quote was written, sent, accepted, declined or has become an order.
 *
 * @param state OPEN, SENT, ACCEPTED, DECLINED or CONVERTED
 * @param orderId the order it has become; null until then
 * @param changes what differs from before
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
        Instant changedAt,
        List<FieldChangeV1> changes)
        implements ChangeEvent {

    /** Events from before there were differences have none. */
    public QuoteChangedV1 {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public String key() {
        return quoteId.toString();
    }
}
