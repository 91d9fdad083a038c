package dev.comptoir.orders.quote;

import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.manualorder.ManualOrder;
import dev.comptoir.orders.pricing.PriceRulesStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Prices what a quote offers, by the rule of orders by hand; the result is what the order will cost. */
@ApplicationScoped
class QuotePricing {

    private final PriceRulesStore prices;

    QuotePricing(PriceRulesStore prices) {
        this.prices = prices;
    }

    Uni<PlacementRequestV1> price(UUID orderId, CreateOrderRequest order) {
        UUID methodId = order.shipping() == null ? null : order.shipping().methodId();
        return prices.find(methodId, order.skus()).map(rules -> ManualOrder.placement(orderId, order, rules));
    }
}
