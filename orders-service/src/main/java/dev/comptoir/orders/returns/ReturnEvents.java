package dev.comptoir.orders.returns;

import dev.comptoir.contracts.orders.ReturnApprovedV1;
import dev.comptoir.contracts.orders.ReturnClosedV1;
import dev.comptoir.contracts.orders.ReturnReceivedV1;
import dev.comptoir.contracts.orders.ReturnRefusedV1;
import dev.comptoir.contracts.orders.ReturnRequestedV1;
import dev.comptoir.contracts.shared.ReturnLineV1;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.returns.domain.OrderReturn;
import dev.comptoir.orders.returns.domain.Returned;
import java.util.List;

/** The events of returns. */
final class ReturnEvents {

    private ReturnEvents() {}

    static ReturnRequestedV1 requested(Order order, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnRequestedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                goods.id(),
                goods.returnNumber(),
                goods.state().name(),
                goods.wish().name(),
                goods.isRequestedByCustomer(),
                lines(returned),
                goods.createdAt());
    }

    static ReturnApprovedV1 approved(Order order, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnApprovedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                goods.id(),
                goods.returnNumber(),
                goods.state().name(),
                goods.wish().name(),
                goods.isRequestedByCustomer(),
                lines(returned),
                goods.approvedAt(),
                previous(goods));
    }

    static ReturnRefusedV1 refused(Order order, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnRefusedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                goods.id(),
                goods.returnNumber(),
                goods.state().name(),
                goods.wish().name(),
                goods.isRequestedByCustomer(),
                lines(returned),
                goods.refusalReason(),
                goods.refusedAt(),
                previous(goods));
    }

    static ReturnReceivedV1 received(Order order, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnReceivedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                goods.id(),
                goods.returnNumber(),
                goods.state().name(),
                goods.wish().name(),
                goods.isRequestedByCustomer(),
                lines(returned),
                goods.receivedAt(),
                previous(goods));
    }

    static ReturnClosedV1 closed(Order order, Returned returned) {
        OrderReturn goods = returned.goods();
        return new ReturnClosedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                goods.id(),
                goods.returnNumber(),
                goods.state().name(),
                goods.wish().name(),
                goods.isRequestedByCustomer(),
                lines(returned),
                goods.refundId(),
                goods.closedAt(),
                previous(goods));
    }

    private static String previous(OrderReturn goods) {
        return goods.previousState() == null ? null : goods.previousState().name();
    }

    private static List<ReturnLineV1> lines(Returned returned) {
        return returned.lines().stream()
                .map(line -> new ReturnLineV1(
                        line.lineId(),
                        line.sku(),
                        line.quantity(),
                        line.reason(),
                        line.receivedQuantity(),
                        line.condition() == null ? null : line.condition().name(),
                        line.isRestocked()))
                .toList();
    }
}
