package dev.comptoir.orders.order.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;

/**
 * How far an order has got: derived from what was decided by hand while nothing had left, from the units in parcels that
 * left, and from the mark that goods came back.
 */
@Embeddable
class OrderFulfillment {

    @Enumerated(EnumType.STRING)
    FulfillmentStatus fulfillmentStatus = FulfillmentStatus.AWAITING_PROCESSING;

    @Enumerated(EnumType.STRING)
    FulfillmentStatus preparation = FulfillmentStatus.AWAITING_PROCESSING;

    @Enumerated(EnumType.STRING)
    FulfillmentStatus returnMark;

    boolean isPickedUp;

    /** A decision that holds until the first parcel leaves. */
    void prepare(FulfillmentStatus decision) {
        preparation = decision;
        returnMark = null;
        fulfillmentStatus = decision;
    }

    void markReturned(FulfillmentStatus mark) {
        returnMark = mark;
        fulfillmentStatus = mark;
    }

    /** @param isDelivered whether every parcel that left has arrived */
    void follow(Collection<OrderLine> lines, boolean isDelivered) {
        fulfillmentStatus = returnMark == null ? ofParcels(lines, isDelivered) : returnMark;
    }

    void clearMark(Collection<OrderLine> lines, boolean isDelivered) {
        preparation = FulfillmentStatus.AWAITING_PROCESSING;
        returnMark = null;
        follow(lines, isDelivered);
    }

    private FulfillmentStatus ofParcels(Collection<OrderLine> lines, boolean isDelivered) {
        if (lines.stream().noneMatch(OrderLine::isShippedInPart)) {
            return preparation;
        }
        if (lines.stream().anyMatch(line -> line.unshipped() > 0)) {
            return FulfillmentStatus.PARTIALLY_SHIPPED;
        }
        return isDelivered ? FulfillmentStatus.DELIVERED : FulfillmentStatus.SHIPPED;
    }
}
