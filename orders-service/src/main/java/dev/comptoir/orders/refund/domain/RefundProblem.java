package dev.comptoir.orders.refund.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.UUID;

/** Why a refund is refused. */
public final class RefundProblem {

    private RefundProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("refund-not-found", "The order has no refund %s.", id);
    }

    public static DomainException formUnclear() {
        return INVALID.refusal(
                "refund-form-unclear", "Send exactly one of full: true, amount, or lines (with or without shipping).");
    }

    static DomainException exceedsProviderPayments(Money requested, Money most) {
        if (most.isZero()) {
            return RULE_BROKEN
                    .refusal(
                            "refund-exceeds-provider-payment",
                            "No payment of this order is left that the provider could send money back from. Say settlement:"
                                    + " MANUAL for money that you send yourself.")
                    .with("requested", requested)
                    .with("providerRefundable", most);
        }
        return RULE_BROKEN
                .refusal(
                        "refund-exceeds-provider-payment",
                        "The provider can send %s back at most; this refund is of %s. Leave settlement out to send the rest"
                                + " yourself, or say MANUAL for money that you send yourself.",
                        most,
                        requested)
                .with("requested", requested)
                .with("providerRefundable", most);
    }

    static DomainException notAtProvider(UUID paymentId) {
        return RULE_BROKEN
                .refusal(
                        "payment-not-at-provider",
                        "Payment %s did not come through a provider of this store. Leave settlement out, or say MANUAL.",
                        paymentId)
                .with("paymentId", paymentId)
                .at("/payments");
    }

    static DomainException paymentNotInOrder(UUID paymentId) {
        return RULE_BROKEN
                .refusal(
                        "payment-not-in-order",
                        "The order has no payment %s that could go back; one that was taken back has.",
                        paymentId)
                .with("paymentId", paymentId)
                .at("/payments");
    }

    static DomainException exceedsPayment(PaymentShare payment, Money requested) {
        return RULE_BROKEN
                .refusal(
                        "refund-exceeds-payment",
                        "Of payment %s only %s are left to go back, not %s.",
                        payment.paymentId(),
                        payment.left(),
                        requested)
                .with("paymentId", payment.paymentId())
                .with("requested", requested)
                .with("refundable", payment.left())
                .at("/payments");
    }

    static DomainException paymentsUnclear(Money amount) {
        return RULE_BROKEN
                .refusal(
                        "refund-payments-unclear",
                        "Name each payment once, with amounts above zero that add up to the %s that go back.",
                        amount)
                .with("amount", amount)
                .at("/payments");
    }

    /** A cancellation has put its units back for sale. */
    static DomainException cancelledTakesMoneyOnly(Order order) {
        return CONFLICT.refusal(
                "order-not-refundable",
                "Order %s is cancelled and its units are for sale again. Refund money only: full: true, or an amount.",
                order.orderNumber());
    }

    static DomainException exceedsRefundable(Money requested, Money refundable) {
        return RULE_BROKEN
                .refusal(
                        "refund-exceeds-refundable",
                        "A refund of %s is more than the %s that is left.",
                        requested,
                        refundable)
                .with("requested", requested)
                .with("refundable", refundable);
    }

    static DomainException nothingToRefund(Order order) {
        return RULE_BROKEN
                .refusal("nothing-to-refund", "Nothing of order %s is left to refund.", order.orderNumber())
                .with("paid", order.paid())
                .with("refunded", order.refunded());
    }

    static DomainException notPositive(Money rounded) {
        return RULE_BROKEN
                .refusal("refund-not-positive", "A refund is more than zero; this one comes to %s.", rounded)
                .with("requested", rounded);
    }

    /** The partial form is for less than the order total; the whole is asked for by its own word. */
    static DomainException notBelowTotal(Money requested, Money total) {
        return RULE_BROKEN
                .refusal(
                        "refund-not-below-total",
                        "A partial refund is less than the order total of %s; send full: true for all of it.",
                        total)
                .with("requested", requested)
                .with("total", total);
    }

    static DomainException inOtherCurrency(String currency, Order order) {
        return RULE_BROKEN
                .refusal(
                        "refund-in-other-currency",
                        "Order %s was paid in %s, not %s.",
                        order.orderNumber(),
                        order.currency(),
                        currency)
                .with("currency", order.currency());
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-order", "The order has no line %s.", lineId)
                .with("lineId", lineId);
    }

    static DomainException quantityExceedsRefundable(OrderLine line, long requested) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-refundable",
                        "Of %s only %s units are left to refund.",
                        line.sku(),
                        line.unrefunded())
                .with("lineId", line.id())
                .with("requested", requested)
                .with("refundable", line.unrefunded());
    }

    static DomainException shippingAlreadyRefunded(Order order) {
        return RULE_BROKEN
                .refusal(
                        "shipping-already-refunded",
                        "The shipping fee of order %s has gone back already.",
                        order.orderNumber())
                .with("refundedShipping", order.refundedShipping());
    }
}
