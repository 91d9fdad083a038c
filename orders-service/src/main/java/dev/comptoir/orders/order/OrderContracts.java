package dev.comptoir.orders.order;

import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.List;

/** The parts of an order as events carry them. */
public final class OrderContracts {

    private OrderContracts() {}

    public static CustomerV1 customer(Order order) {
        return new CustomerV1(
                order.customer().email(),
                order.customer().name(),
                order.customer().phone(),
                order.customer().locale(),
                order.customer().vatNumber());
    }

    /**
     * How it travels.
     *
     * @return null where it has no method
     */
    public static ShippingV1 shipping(Order order, String method) {
        return order.shippingMethodId() == null
                ? null
                : new ShippingV1(
                        order.shippingMethodId(), method, order.totals().shipping());
    }

    public static OrderLineV1 line(OrderLine line) {
        return line(line, line.quantity());
    }

    /** @param quantity how many units the event is about */
    public static OrderLineV1 line(OrderLine line, int quantity) {
        return new OrderLineV1(
                line.id(),
                line.productId(),
                line.sku(),
                line.name(),
                line.imageUrl(),
                quantity,
                line.unitPrice(),
                share(line.total(), quantity, line.quantity()),
                share(line.tax(), quantity, line.quantity()),
                line.fileGuid(),
                line.takesStock());
    }

    private static Money share(Money whole, int quantity, int of) {
        return quantity == of
                ? whole
                : whole.allocate(List.of((long) quantity, (long) (of - quantity)))
                        .getFirst();
    }
}
