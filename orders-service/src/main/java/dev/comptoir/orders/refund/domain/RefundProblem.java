package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.Map;
import java.util.UUID;

/** Every way a refund is refused. */
public abstract sealed class RefundProblem extends DomainException {

    private RefundProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** Cancelled orders are settled. */
    public static final class OrderNotRefundable extends RefundProblem {
        OrderNotRefundable(Order order) {
            super(
                    "order-not-refundable",
                    Kind.CONFLICT,
                    "Order " + order.orderNumber() + " is " + order.lifecycle() + " and takes no refund.",
                    Map.of("lifecycle", order.lifecycle().name()));
        }
    }

    /** Never more than came in. */
    public static final class RefundExceedsRefundable extends RefundProblem {
        RefundExceedsRefundable(Money requested, Money refundable) {
            super(
                    "refund-exceeds-refundable",
                    Kind.RULE_BROKEN,
                    "A refund of " + requested + " is more than the " + refundable + " that is left.",
                    Map.of("requested", requested, "refundable", refundable));
        }
    }

    /** Nothing came in, or all of it went back already. */
    public static final class NothingToRefund extends RefundProblem {
        NothingToRefund(Order order) {
            super(
                    "nothing-to-refund",
                    Kind.RULE_BROKEN,
                    "Nothing of order " + order.orderNumber() + " is left to refund.",
                    Map.of("paid", order.paid(), "refunded", order.refunded()));
        }
    }

    /** A refund moves money towards the customer. */
    public static final class RefundNotPositive extends RefundProblem {
        RefundNotPositive(Money rounded) {
            super(
                    "refund-not-positive",
                    Kind.RULE_BROKEN,
                    "A refund is more than zero; this one comes to " + rounded + ".",
                    Map.of("requested", rounded));
        }
    }

    /** The partial field is for less than the order total; the whole is asked for by its own word. */
    public static final class RefundNotBelowTotal extends RefundProblem {
        RefundNotBelowTotal(Money requested, Money total) {
            super(
                    "refund-not-below-total",
                    Kind.RULE_BROKEN,
                    "A partial refund is less than the order total of " + total + "; send full: true for all of it.",
                    Map.of("requested", requested, "total", total));
        }
    }

    /** Amounts go back in the currency they came in. */
    public static final class RefundInOtherCurrency extends RefundProblem {
        RefundInOtherCurrency(String currency, Order order) {
            super(
                    "refund-in-other-currency",
                    Kind.RULE_BROKEN,
                    "Order " + order.orderNumber() + " was paid in " + order.currency() + ", not " + currency + ".",
                    Map.of("currency", order.currency()));
        }
    }

    /** The line belongs to no order or to another one. */
    public static final class LineNotInOrder extends RefundProblem {
        LineNotInOrder(UUID lineId) {
            super(
                    "line-not-in-order",
                    Kind.RULE_BROKEN,
                    "The order has no line " + lineId + ".",
                    Map.of("lineId", lineId.toString()));
        }
    }

    /** More units than were bought and not yet refunded. */
    public static final class QuantityExceedsRefundable extends RefundProblem {
        QuantityExceedsRefundable(OrderLine line, long requested) {
            super(
                    "quantity-exceeds-refundable",
                    Kind.RULE_BROKEN,
                    "Of " + line.sku() + " only " + line.unrefunded() + " units are left to refund.",
                    Map.of(
                            "lineId", line.id().toString(),
                            "requested", requested,
                            "refundable", line.unrefunded()));
        }
    }

    /** The shipping fee goes back once. */
    public static final class ShippingAlreadyRefunded extends RefundProblem {
        ShippingAlreadyRefunded(Order order) {
            super(
                    "shipping-already-refunded",
                    Kind.RULE_BROKEN,
                    "The shipping fee of order " + order.orderNumber() + " has gone back already.",
                    Map.of("refundedShipping", order.refundedShipping()));
        }
    }
}
