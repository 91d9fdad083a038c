package dev.comptoir.orders.refund.domain;

/**
 * How the money of a refund is to go.
 *
 * @param settlement null to let the payments decide
 * @param isStrict whether somebody is there to decide when they do not
 * @param isCustomerNotified whether the customer gets a mail, once it has gone
 */
public record SettlementWish(Settlement settlement, boolean isStrict, boolean isCustomerNotified) {

    /** For a refund that is a step of something else. */
    public static SettlementWish byPayments(boolean isCustomerNotified) {
        return new SettlementWish(null, false, isCustomerNotified);
    }
}
