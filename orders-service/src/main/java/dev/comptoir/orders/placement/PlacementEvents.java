package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.orders.order.OrderContracts;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.util.List;

/** The events of placements. */
final class PlacementEvents {

    private PlacementEvents() {}

    /** An order that is settled at once has been through two versions: completed, then paid. */
    static List<Event> of(Placement placement, OrderCompletedV1 completed) {
        return placement.isSettled()
                ? List.of(completed, paid(placement, completed.orderNumber()))
                : List.of(completed);
    }

    static OrderCompletedV1 completed(Placement placement, String orderNumber) {
        PlacementRequestV1 request = placement.request();
        Order order = placement.order();
        return new OrderCompletedV1(
                order.id(),
                1,
                orderNumber,
                order.cartId(),
                OrderContracts.customer(order),
                request.billingAddress(),
                request.shippingAddress(),
                request.shipping(),
                placement.lines(),
                request.totals(),
                order.paymentStatus().name(),
                order.fulfillmentStatus().name(),
                placement.remark(),
                placement.placedAt(),
                placement.placedBy(),
                placement.terms().channel(),
                placement.giftMessage(),
                placement.discounts());
    }

    private static OrderPaidV1 paid(Placement placement, String orderNumber) {
        Order order = placement.order();
        return new OrderPaidV1(
                order.id(),
                order.version(),
                orderNumber,
                order.cartId(),
                OrderContracts.customer(order),
                placement.lines(),
                order.paid(),
                order.total(),
                PaymentStatus.AWAITING_PAYMENT.name(),
                order.paymentStatus().name(),
                placement.placedAt());
    }
}
