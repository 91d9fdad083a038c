package dev.comptoir.orders.history;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.orders.order.domain.RowChange;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done to an order. */
@Schema(
        name = "OrderHistoryEntry",
        requiredProperties = {"type", "actor", "happenedAt"})
public record HistoryEntry(
        UUID id,

        @Schema(maxLength = 50, description = """
                What happened. New values may come: ORDER_PLACED, ORDER_IMPORTED, PAYMENT_RECORDED, PAYMENT_REVERSED,
                REFUND_ISSUED, SHIPMENT_CREATED, ORDER_HELD, ORDER_RESUMED, ORDER_CANCELLED, CART_RECOVERED""") String type,

        @Schema(description = "Name of the API key that did it, or of the program", maxLength = 200)
        String actor,

        @Schema(description = "KEY, PROGRAM, RULE or CUSTOMER; open-ended")
        ActorType actorType,

        @Schema(description = "Why, where a reason was given", maxLength = 2000)
        String reason,

        @Schema(description = "The facts of it, such as the amount or the id of the refund")
        Map<String, Object> details,

        @Schema(description = "What it changed, field by field; what it added is named in `details`")
        List<FieldChange> changes,

        Instant happenedAt) {

    static final String COLUMNS = """
            h.id, h.type, h.actor, h.actor_type,
            coalesce(h.reason,
                (select r.reason from refunds r where r.order_id = h.order_id and r.id::text = h.details ->> 'refundId'),
                (select p.reversal_reason from payments p
                  where h.type = 'PAYMENT_REVERSED' and p.order_id = h.order_id and p.id::text = h.details ->> 'paymentId')),
            h.details::text, o.currency,
            (select json_agg(json_build_object('source', c.source, 'rowId', c.row_id, 'before', c.before, 'after', c.after)
                             order by c.id)
               from order_row_changes c where c.order_id = h.order_id and c.xid = h.xid)::text,
            h.happened_at""";

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<RowChange>> CHANGES = new TypeReference<>() {};

    static HistoryEntry read(Columns c) {
        return new HistoryEntry(
                c.uuid(),
                c.text(),
                c.text(),
                c.word(ActorType.class),
                c.text(),
                c.json(DETAILS),
                changes(c),
                c.instant());
    }

    private static List<FieldChange> changes(Columns c) {
        String currency = c.text();
        List<RowChange> rows = c.json(CHANGES);
        return rows == null ? List.of() : RowFields.of(rows, currency);
    }
}
