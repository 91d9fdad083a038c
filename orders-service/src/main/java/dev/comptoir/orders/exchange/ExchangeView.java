package dev.comptoir.orders.exchange;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.exchange.domain.ExchangeBalance;
import dev.comptoir.orders.refund.RefundView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange that is settled. */
@Schema(
        name = "Exchange",
        requiredProperties = {
            "returnId",
            "orderId",
            "exchangeOrderId",
            "exchangeOrderNumber",
            "worth",
            "total",
            "credited",
            "toPay",
            "toGiveBack"
        })
public record ExchangeView(
        UUID returnId,

        @Schema(description = "The order that the goods were bought with")
        UUID orderId,

        @Schema(description = "The order that the customer gets for them")
        UUID exchangeOrderId,

        String exchangeOrderNumber,

        @Schema(
                description =
                        "What came back is worth, as a refund of it would be; 0 when nothing of it was left to credit")
        Money worth,

        @Schema(description = "Total of the new order") Money total,

        @Schema(description = "What is paid of the new order by the goods")
        Money credited,

        @Schema(description = "What the customer has still to pay for the new order")
        Money toPay,

        @Schema(description = "What you give back to the customer by your own means; part of the refund already")
        Money toGiveBack,

        @Schema(
                description =
                        "On the first order, with settlement MANUAL: it takes the units off it and restocks them; absent when nothing could be credited",
                nullable = true)
        UUID refundId,

        @Schema(description = "On the new order; absent when the goods are worth nothing", nullable = true)
        UUID paymentId) {

    static ExchangeView of(UUID returnId, NewOrder order, RefundView refund, UUID paymentId) {
        ExchangeBalance balance = new ExchangeBalance(refund.amount(), order.total());
        return new ExchangeView(
                returnId,
                refund.orderId(),
                order.id(),
                order.number(),
                balance.worth(),
                balance.total(),
                balance.credited(),
                balance.toPay(),
                balance.toGiveBack(),
                refund.id(),
                paymentId);
    }

    /** Nothing could be credited any more: the new order is due in full. */
    static ExchangeView uncredited(UUID returnId, NewOrder order, UUID firstOrderId) {
        Money none = Money.zero(order.total().currency());
        return new ExchangeView(
                returnId,
                firstOrderId,
                order.id(),
                order.number(),
                none,
                order.total(),
                none,
                order.total(),
                none,
                null,
                null);
    }

    /** The order that the customer gets. */
    record NewOrder(UUID id, String number, Money total) {}
}
