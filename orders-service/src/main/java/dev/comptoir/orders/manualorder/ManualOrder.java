package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.MerchantTermsV1.DiscountV1;
import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Payment;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.pricing.domain.DraftOrder;
import dev.comptoir.orders.pricing.domain.OrderPricing;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.orders.pricing.domain.PricedOrder;
import dev.comptoir.orders.pricing.domain.PricedOrder.PricedLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An order by hand, priced and written as every placement is. */
public final class ManualOrder {

    private static final String BY_HAND = "BY_HAND";

    private final CreateOrderRequest request;
    private final PriceRules rules;
    private final DraftOrder draft;
    private final PricedOrder priced;
    private final List<DiscountV1> discounts;

    private ManualOrder(CreateOrderRequest request, PriceRules rules) {
        ManualDraft written = new ManualDraft(request, rules);
        this.request = request;
        this.rules = rules;
        this.discounts = written.discounts();
        this.draft = written.order();
        this.priced = OrderPricing.price(draft);
    }

    public static PlacementRequestV1 placement(UUID orderId, CreateOrderRequest request, PriceRules rules) {
        return new ManualOrder(request, rules).placement(orderId);
    }

    private PlacementRequestV1 placement(UUID orderId) {
        TotalsV1 totals = totals(priced.totals());
        checkExpected(totals);
        return new PlacementRequestV1(
                orderId,
                null,
                request.customer(),
                request.billingAddress(),
                request.shippingAddress(),
                shipping(totals),
                IntStream.range(0, request.lines().size()).mapToObj(this::line).toList(),
                totals,
                request.customerRemark(),
                request.giftMessage(),
                null,
                terms());
    }

    private PlacementLineV1 line(int index) {
        Line line = request.lines().get(index);
        PricedLine amounts = priced.lines().get(index);
        boolean isCatalogued = line.sku() != null;
        return new PlacementLineV1(
                rules.productOf(line.productId(), line.sku()),
                isCatalogued ? line.sku().strip() : "",
                line.name().strip(),
                line.imageUrl(),
                line.quantity(),
                line.unitPrice(),
                amounts.total(),
                amounts.tax(),
                line.fileGuid(),
                line.requiresShipping(),
                amounts.discount().isZero() ? null : amounts.discount(),
                isCatalogued && !Boolean.FALSE.equals(request.takeStock()),
                draft.lines().get(index).tax().basisPoints());
    }

    private ShippingV1 shipping(TotalsV1 totals) {
        return request.shipping() == null
                ? null
                : new ShippingV1(rules.method().id(), rules.method().name(), totals.shippingTotal());
    }

    private MerchantTermsV1 terms() {
        Payment payment = request.payment();
        return new MerchantTermsV1(
                payment == null ? null : payment.status(),
                payment == null ? null : payment.method(),
                payment == null ? null : payment.reference(),
                Boolean.TRUE.equals(request.notifyCustomer()),
                request.stockPolicy(),
                request.channel() == null ? BY_HAND : request.channel(),
                request.placedAt(),
                discounts);
    }

    private void checkExpected(TotalsV1 computed) {
        TotalsV1 given = request.totals();
        if (given != null && !given.equals(computed)) {
            throw TotalsComparison.of(given, computed).firstDifference();
        }
    }

    private static TotalsV1 totals(OrderTotals totals) {
        return new TotalsV1(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total());
    }
}
