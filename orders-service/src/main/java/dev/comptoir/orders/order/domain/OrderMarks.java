package dev.comptoir.orders.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What a merchant, or a fact from outside, notes on an order by hand; each checks its move first. */
public final class OrderMarks {

    private OrderMarks() {}

    /** Says by hand what the parcels do not say. */
    public static void fulfillment(Order order, OrderMove move, FulfillmentStatus mark) {
        order.check(move);
        if (mark.isStillHere()) {
            order.fulfillment.prepare(mark);
        } else {
            order.fulfillment.markReturned(mark);
        }
    }

    /** Takes that back: the parcels decide again. */
    public static void clearFulfillment(Order order, Collection<OrderLine> lines, boolean isDelivered) {
        order.check(OrderMove.CLEAR_MARK);
        order.fulfillment.clearMark(lines, isDelivered);
    }

    /** Whether the customer has collected what was ready. */
    public static void pickedUp(Order order, boolean isPickedUp) {
        order.fulfillment.isPickedUp = isPickedUp;
    }

    public static void process(Order order, String actor, Instant at) {
        order.check(OrderMove.MARK_PROCESSED);
        order.flags.process(actor, at);
    }

    public static void unprocess(Order order) {
        order.check(OrderMove.UNMARK_PROCESSED);
        order.flags.process(null, null);
    }

    public static void archive(Order order, String actor, Instant at) {
        order.check(OrderMove.ARCHIVE);
        order.flags.archive(actor, at);
    }

    public static void unarchive(Order order) {
        order.check(OrderMove.UNARCHIVE);
        order.flags.archive(null, null);
    }

    /** Its row stays, with history and payments; it is in no list and takes no change any more. */
    public static void delete(Order order, String actor, Instant at) {
        order.check(OrderMove.DELETE);
        order.flags.delete(order.flags.duplicateOf, actor, at);
    }

    /** Names the order that this one repeats; checked before it is cancelled for it. */
    public static void duplicate(Order order, UUID original) {
        order.check(OrderMove.DELETE_DUPLICATE);
        order.flags.duplicateOf = original;
    }

    public static void customStatus(Order order, UUID statusId) {
        order.check(statusId == null ? OrderMove.CLEAR_CUSTOM_STATUS : OrderMove.SET_CUSTOM_STATUS);
        order.flags.customStatusId = statusId;
    }

    /** @param since when the oldest open dispute began; null when none is open any more */
    public static void disputed(Order order, Instant since) {
        order.flags.disputedAt = since;
    }

    /** The provider could not charge what the buyer tried to pay with; that says nothing of an order that has money. */
    public static void paymentFailed(Order order, Instant at) {
        if (order.paymentStatus == PaymentStatus.AWAITING_PAYMENT) {
            order.flags.paymentFailedAt = at;
        }
    }

    /** What failed before does not matter any more. */
    public static void moneyCame(Order order) {
        order.flags.paymentFailedAt = null;
    }

    /** @param step of the campaign; 0 for a mail by hand, null when it is not known */
    public static void recovered(Order order, UUID campaignId, Integer step) {
        order.recoveredByCampaignId = campaignId;
        order.recoveredByStep = step;
    }

    /** Gives it a new version although none of its own columns changed, such as when a parcel gets its tracking. */
    public static void touch(Order order, Instant at) {
        order.updatedAt = at;
    }
}
