package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.guarantee.OrderGuarantees;
import dev.comptoir.orders.guarantee.domain.GuaranteeNotice;
import dev.comptoir.orders.order.domain.Customer;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.platform.ids.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A new order with its lines, about to be written: everything but its number, which the database gives.
 *
 * @param guarantees as they are now
 * @param writtenAt now, also when it was placed earlier
 */
record Placement(
        PlacementRequestV1 request,
        Order order,
        List<OrderLineV1> lines,
        boolean isSettled,
        OrderGuarantees guarantees,
        Instant placedAt,
        Instant writtenAt) {

    private static final MerchantTermsV1 CHECKOUT = new MerchantTermsV1(null, null, null, null, null, null, null, null);

    static Placement of(PlacementRequestV1 request, PlacementContext context, Instant at) {
        ShippingV1 shipping = request.shipping();
        Order order = Order.place(
                request.orderId(),
                request.cartId(),
                customer(request.customer(), context.store().locale()),
                shipping == null ? null : shipping.methodId(),
                totals(request.totals()));
        if (request.lines().stream().allMatch(Placement::isDigital)) {
            order.deliverAsDownloads();
        }
        boolean isSettled = terms(request).saysPaid() || order.total().isZero() && context.isZeroTotalPaid();
        if (isSettled) {
            order.settle();
        }
        Instant placedAt = Objects.requireNonNullElse(terms(request).placedAt(), at);
        return new Placement(
                request,
                order,
                request.lines().stream().map(Placement::line).toList(),
                isSettled,
                context.guarantees(),
                placedAt,
                at);
    }

    /** What a merchant decided, or what is so at every checkout. */
    MerchantTermsV1 terms() {
        return terms(request);
    }

    private static MerchantTermsV1 terms(PlacementRequestV1 request) {
        return Objects.requireNonNullElse(request.merchant(), CHECKOUT);
    }

    /** Null for nothing beyond the law. */
    LineGuarantee guarantee(OrderLineV1 line) {
        return guarantees.of(line.productId());
    }

    /** Whether its confirmation reminds of the legal guarantee. */
    boolean hasGuaranteeNotice() {
        AddressV1 place = request.shippingAddress() == null ? request.billingAddress() : request.shippingAddress();
        boolean hasGoods = !request.lines().stream().allMatch(Placement::isDigital);
        return new GuaranteeNotice(order.customer().vatNumber(), place == null ? null : place.country(), hasGoods)
                .isDue(guarantees.scope());
    }

    /** Null for a customer's checkout. */
    String placedBy() {
        return request.merchant() == null ? null : OrderCompletedV1.MERCHANT;
    }

    String paymentMethod() {
        return terms().paymentMethod() == null ? null : terms().paymentMethod().strip();
    }

    /** Delivered as a download only. */
    static boolean isDigital(PlacementLineV1 line) {
        return line.fileGuid() != null && !Boolean.TRUE.equals(line.requiresShipping());
    }

    String remark() {
        return given(request.customerRemark());
    }

    String giftMessage() {
        return given(request.giftMessage());
    }

    /** Null for none. */
    List<DiscountTakenV1> discounts() {
        return request.discounts() == null || request.discounts().isEmpty() ? null : request.discounts();
    }

    int itemCount() {
        return lines.stream().mapToInt(OrderLineV1::quantity).sum();
    }

    PlacementAnswerV1 answer(String orderNumber) {
        return new PlacementAnswerV1(
                order.id(),
                orderNumber,
                order.paymentStatus().name(),
                order.fulfillmentStatus().name(),
                order.total(),
                placedAt,
                placedBy());
    }

    private static Customer customer(CustomerV1 customer, String storeLocale) {
        boolean hasLocale = customer.locale() != null && !customer.locale().isBlank();
        return new Customer(
                customer.email().strip().toLowerCase(Locale.ROOT),
                given(customer.name()),
                given(customer.phone()),
                hasLocale ? customer.locale() : storeLocale,
                customer.vatNumber());
    }

    private static OrderTotals totals(TotalsV1 totals) {
        return new OrderTotals(
                totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal(), totals.total());
    }

    private static OrderLineV1 line(PlacementLineV1 line) {
        return new OrderLineV1(
                Ids.next(),
                line.productId(),
                line.sku(),
                line.name(),
                line.imageUrl(),
                line.quantity(),
                line.unitPrice(),
                line.total(),
                line.tax(),
                line.fileGuid(),
                line.takesStock());
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }
}
