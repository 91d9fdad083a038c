package dev.comptoir.orders.fulfillment;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.FulfillmentStatus;

/** Why a word about an order's way to the customer is refused, beside what the order itself refuses. */
final class FulfillmentProblem {

    private FulfillmentProblem() {}

    static DomainException saidByParcels(FulfillmentStatus status) {
        return RULE_BROKEN
                .refusal(
                        "fulfillment-said-by-shipments",
                        "%s follows from shipments. Record one: POST /orders/{id}/shipments.",
                        status)
                .at("/status");
    }

    static DomainException nothingToWrite() {
        return RULE_BROKEN
                .refusal(
                        "no-mail-for-status",
                        "The customer is told of READY_FOR_PICKUP only; write about parcels with the notification of a"
                                + " shipment.")
                .at("/notifyCustomer");
    }
}
