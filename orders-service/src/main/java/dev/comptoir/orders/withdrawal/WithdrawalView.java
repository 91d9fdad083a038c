package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.WithdrawalLine;
import dev.comptoir.orders.withdrawal.domain.WithdrawalState;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.orders.withdrawalterms.domain.Exemption;
import dev.comptoir.orders.withdrawalterms.domain.LineStanding;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal as the merchant sees it. */
@Schema(
        name = "Withdrawal",
        requiredProperties = {
            "withdrawalNumber",
            "orderId",
            "orderNumber",
            "customerName",
            "receiptEmail",
            "goods",
            "receivedAt",
            "updatedAt"
        })
public record WithdrawalView(
        UUID id,

        @Schema(description = "Rises with every change of the withdrawal; the ETag")
        long version,

        @Schema(description = "Of its own series", examples = "W-12")
        String withdrawalNumber,

        UUID orderId,
        String orderNumber,

        @Schema(description = "PENDING, ACCEPTED or REFUSED; open-ended")
        WithdrawalState state,

        String customerName,

        @Schema(description = "Where the receipt went, beside the customer's address")
        String receiptEmail,

        @Schema(description = """
                What the customer wrote of the goods, when it was made without the link of the order; lines are then all of the
                order. Empty for all of it""") String goods,

        List<LineView> lines,

        @Schema(description = "Whether it was sent in time for at least one line that is not exempt")
        boolean insidePeriod,

        @Schema(description = "The last day, in the store's time zone; absent while the period has not begun")
        LocalDate periodEndsOn,

        @Schema(description = "Set when it was refused; the customer reads it")
        String refusalReason,

        @Schema(description = "The return it has become; absent when nothing of it had left")
        UUID returnId,

        Instant receivedAt,

        @Schema(description = "Of the last change") Instant updatedAt,

        String decidedBy,
        Instant decidedAt) {

    static final String COLUMNS = """
            w.id, w.version, w.withdrawal_number, w.order_id, o.order_number, w.state, w.customer_name, w.receipt_email, w.goods,
            (select json_agg(json_build_object('lineId', l.line_id, 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
                      'standing', l.standing, 'exemption', l.exemption) order by l.position)
               from withdrawal_lines l where l.withdrawal_id = w.id)::text,
            exists (select from withdrawal_lines l where l.withdrawal_id = w.id and l.standing = 'INSIDE_PERIOD'),
            cast(w.period_ends_on as text), w.refusal_reason, w.return_id, w.received_at, w.updated_at, w.decided_by, w.decided_at""";

    /** Units of one order line. */
    @Schema(
            name = "WithdrawalLine",
            requiredProperties = {"lineId", "sku", "name"})
    public record LineView(
            UUID lineId,
            String sku,
            String name,
            int quantity,

            @Schema(description = "INSIDE_PERIOD, OUTSIDE_PERIOD or EXEMPT; open-ended")
            LineStanding standing,

            @Schema(description = "Why there is no right for it; absent when there is one; open-ended", nullable = true)
            Exemption exemption) {

        static LineView of(WithdrawalLine line) {
            return new LineView(
                    line.lineId(), line.sku(), line.name(), line.quantity(), line.standing(), line.exemption());
        }
    }

    static WithdrawalView read(Columns c) {
        return new WithdrawalView(
                c.uuid(),
                c.number(),
                c.text(),
                c.uuid(),
                c.text(),
                c.word(WithdrawalState.class),
                c.text(),
                c.text(),
                c.text(),
                List.of(c.json(LineView[].class)),
                c.bool(),
                day(c.text()),
                c.text(),
                c.uuid(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant());
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static WithdrawalView of(Order order, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalView(
                withdrawal.id(),
                withdrawal.version(),
                withdrawal.withdrawalNumber(),
                order.id(),
                order.orderNumber(),
                withdrawal.state(),
                withdrawal.customerName(),
                withdrawal.receiptEmail(),
                withdrawal.goods(),
                withdrawn.lines().stream().map(LineView::of).toList(),
                withdrawn.isInsidePeriod(),
                withdrawal.periodEndsOn(),
                withdrawal.refusalReason(),
                withdrawal.returnId(),
                withdrawal.receivedAt(),
                withdrawal.updatedAt(),
                withdrawal.decidedBy(),
                withdrawal.decidedAt());
    }
}
