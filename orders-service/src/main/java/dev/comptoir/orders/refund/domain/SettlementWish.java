package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/**
 * How the money of a refund is to go.
 *
 * @param settlement null to let the payments decide
 * @param payments the payments it goes back over; empty to let that be decided
 * @param isCustomerNotified whether the customer gets a mail, once it has gone
 */
public record SettlementWish(Settlement settlement, List<OfPayment> payments, boolean isCustomerNotified) {

    /** So much of that payment. */
    public record OfPayment(UUID paymentId, Money amount) {}

    /** For a refund that is a step of something else. */
    public static SettlementWish byPayments(boolean isCustomerNotified) {
        return new SettlementWish(null, List.of(), isCustomerNotified);
    }

    /** No provider sends it. */
    public static SettlementWish byHand(boolean isCustomerNotified) {
        return new SettlementWish(Settlement.MANUAL, List.of(), isCustomerNotified);
    }
}
