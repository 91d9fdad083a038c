package dev.comptoir.orders.placement;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.Address;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An order about to be written: everything but its number, which the database gives.
 *
 * @param isPaid true only for an order that costs nothing in a store that takes such orders as paid
 */
record NewOrder(
        PlaceOrderRequest request, CustomerV1 customer, List<OrderLineV1> lines, boolean isPaid, Instant placedAt) {

    static NewOrder of(PlaceOrderRequest request, PlacementContext context, Supplier<UUID> ids, Instant at) {
        PlaceOrderRequest.CustomerRequest customer = request.customer();
        boolean isPaid = request.totals().total().isZero() && context.isZeroTotalPaid();
        List<OrderLineV1> lines = request.lines().stream()
                .map(line -> new OrderLineV1(
                        ids.get(),
                        line.productId(),
                        line.sku(),
                        line.name(),
                        line.imageUrl(),
                        line.quantity(),
                        line.unitPrice(),
                        line.total(),
                        line.tax(),
                        line.fileGuid()))
                .toList();
        String locale = customer.locale() == null || customer.locale().isBlank()
                ? context.store().locale()
                : customer.locale();
        CustomerV1 known = new CustomerV1(
                customer.email().strip().toLowerCase(Locale.ROOT),
                given(customer.name()),
                given(customer.phone()),
                locale);
        return new NewOrder(request, known, lines, isPaid, at);
    }

    String paymentStatus() {
        return isPaid ? "PAID" : "AWAITING_PAYMENT";
    }

    /** A paid order has been through two versions: completed, then paid. */
    long version() {
        return isPaid ? 2 : 1;
    }

    Money total() {
        return request.totals().total();
    }

    String remark() {
        return given(request.customerRemark());
    }

    int itemCount() {
        return lines.stream().mapToInt(OrderLineV1::quantity).sum();
    }

    OrderCompletedV1 completed(String orderNumber) {
        PlaceOrderRequest.TotalsRequest totals = request.totals();
        PlaceOrderRequest.ShippingRequest shipping = request.shipping();
        return new OrderCompletedV1(
                request.orderId(),
                1,
                orderNumber,
                request.cartId(),
                customer,
                Address.contract(request.billingAddress()),
                Address.contract(request.shippingAddress()),
                shipping == null ? null : new ShippingV1(shipping.methodId(), shipping.name(), shipping.price()),
                lines,
                new TotalsV1(
                        totals.subtotal(),
                        totals.discountTotal(),
                        totals.shippingTotal(),
                        totals.taxTotal(),
                        totals.total()),
                paymentStatus(),
                "AWAITING_PROCESSING",
                remark(),
                placedAt);
    }

    OrderPaidV1 paid(String orderNumber) {
        return new OrderPaidV1(
                request.orderId(),
                2,
                orderNumber,
                request.cartId(),
                customer,
                lines,
                total(),
                total(),
                "AWAITING_PAYMENT",
                placedAt);
    }

    PlacementView view(String orderNumber) {
        return new PlacementView(
                request.orderId(), orderNumber, paymentStatus(), "AWAITING_PROCESSING", total(), placedAt);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }
}
