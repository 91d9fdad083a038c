package dev.comptoir.orders.returns;

import dev.comptoir.orders.returns.domain.GoodsCondition;
import dev.comptoir.orders.returns.domain.OrderReturn;
import dev.comptoir.orders.returns.domain.OrderReturnLine;
import dev.comptoir.orders.returns.domain.ReturnState;
import dev.comptoir.orders.returns.domain.ReturnWish;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return with what is in it. */
@Schema(
        name = "Return",
        requiredProperties = {"orderId", "orderNumber", "returnNumber", "updatedAt", "note", "createdBy"})
public record ReturnView(
        UUID id,

        @Schema(description = "Rises with every change of the return; the ETag")
        long version,

        UUID orderId,
        String orderNumber,

        @Schema(description = "Of its own series", examples = "R-12")
        String returnNumber,

        @Schema(description = "REQUESTED, APPROVED, REFUSED, IN_TRANSIT, RECEIVED or CLOSED; open-ended")
        ReturnState state,

        @Schema(description = "What is wanted for the goods: REFUND or EXCHANGE; open-ended")
        ReturnWish wish,

        @Schema(description = "Whether the customer asked for it, and not the merchant")
        boolean requestedByCustomer,

        List<LineView> lines,

        @Schema(description = "For the merchant's people; empty when there is nothing")
        String note,

        String carrier,
        String trackingNumber,
        String trackingUrl,

        @Schema(description = "Set when it was refused; the customer reads it")
        String refusalReason,

        @Schema(description = "The refund that was made from it, or that put its units back into stock")
        UUID refundId,

        @Schema(description = "The order that the customer gets for the goods", nullable = true)
        UUID exchangeOrderId,

        @Schema(description = "Name of the API key, or customer")
        String createdBy,

        Instant createdAt,

        @Schema(description = "Of the last change") Instant updatedAt,

        Instant approvedAt,
        Instant refusedAt,
        Instant receivedAt,
        Instant closedAt) {

    static final String COLUMNS = """
            r.id, r.version, r.order_id, o.order_number, r.return_number, r.state, r.wish, r.is_requested_by_customer,
            (select json_agg(json_build_object('lineId', l.line_id, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
                      'reason', l.reason, 'receivedQuantity', l.received_quantity, 'condition', l.condition,
                      'restocked', l.is_restocked) order by l.position)
               from return_lines l where l.return_id = r.id)::text,
            r.note, r.carrier, r.tracking_number, r.tracking_url, r.refusal_reason, r.refund_id, r.exchange_order_id, r.created_by,
            r.created_at, r.updated_at, r.approved_at, r.refused_at, r.received_at, r.closed_at""";

    /** Units of one order line. */
    @Schema(
            name = "ReturnLine",
            requiredProperties = {"lineId", "sku", "name", "reason"})
    public record LineView(
            UUID lineId,
            String sku,
            String name,
            int quantity,

            @Schema(description = "Why it comes back, as the customer says it")
            String reason,

            @Schema(description = "Absent until it was recorded what arrived")
            Integer receivedQuantity,

            @Schema(
                    description =
                            "AS_NEW, OPENED, USED, DAMAGED or WRONG_ITEM; absent until it was recorded; open-ended",
                    nullable = true)
            GoodsCondition condition,

            @Schema(description = "Whether what arrived goes back into stock")
            boolean restocked) {

        static LineView of(OrderReturnLine line) {
            return new LineView(
                    line.lineId(),
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.reason(),
                    line.receivedQuantity(),
                    line.condition(),
                    line.isRestocked());
        }
    }

    static ReturnView read(Columns c) {
        return new ReturnView(
                c.uuid(),
                c.number(),
                c.uuid(),
                c.text(),
                c.text(),
                c.word(ReturnState.class),
                c.word(ReturnWish.class),
                c.bool(),
                List.of(c.json(LineView[].class)),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.uuid(),
                c.uuid(),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant());
    }

    static ReturnView of(String orderNumber, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnView(
                goods.id(),
                goods.version(),
                goods.orderId(),
                orderNumber,
                goods.returnNumber(),
                goods.state(),
                goods.wish(),
                goods.isRequestedByCustomer(),
                returned.lines().stream().map(LineView::of).toList(),
                goods.note(),
                goods.tracking().carrier(),
                goods.tracking().number(),
                goods.tracking().url(),
                goods.refusalReason(),
                goods.refundId(),
                goods.exchangeOrderId(),
                goods.createdBy(),
                goods.createdAt(),
                goods.updatedAt(),
                goods.approvedAt(),
                goods.refusedAt(),
                goods.receivedAt(),
                goods.closedAt());
    }
}
