package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import dev.comptoir.orders.manualorder.ManualOrder;
import dev.comptoir.orders.pricing.PriceRulesStore;
import dev.comptoir.orders.product.CataloguePriceStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Prices what a quote offers, by the rule of orders by hand; the result is what the order will cost. */
@ApplicationScoped
class QuotePricing {

    private final PriceRulesStore prices;
    private final CataloguePriceStore catalogue;

    QuotePricing(PriceRulesStore prices, CataloguePriceStore catalogue) {
        this.prices = prices;
        this.catalogue = catalogue;
    }

    /** At what the catalogue asks now. */
    Uni<PlacementRequestV1> ofToday(UUID orderId, CreateOrderRequest order) {
        List<String> skus = order.lines().stream()
                .map(Line::sku)
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList();
        return catalogue
                .find(skus)
                .map(found -> new TodaysPrices(found).of(order))
                .chain(today -> price(orderId, today));
    }

    Uni<PlacementRequestV1> price(UUID orderId, CreateOrderRequest order) {
        UUID methodId = order.shipping() == null ? null : order.shipping().methodId();
        return prices.find(methodId, order.skus()).map(rules -> ManualOrder.placement(orderId, order, rules));
    }
}
