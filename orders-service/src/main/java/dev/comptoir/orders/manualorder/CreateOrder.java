package dev.comptoir.orders.manualorder;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Countries;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.orders.placement.DirectPlacements;
import dev.comptoir.orders.pricing.PriceRulesStore;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Places an order that a merchant has written. */
@ApplicationScoped
class CreateOrder {

    private final PriceRulesStore prices;
    private final DirectPlacements placements;
    private final Clock clock;

    CreateOrder(PriceRulesStore prices, DirectPlacements placements, Clock clock) {
        this.prices = prices;
        this.placements = placements;
        this.clock = clock;
    }

    Uni<Replayable<CreatedOrder>> handle(CreateOrderRequest request, DirectOrder asked, Caller caller) {
        check(request, caller);
        return placements.place(asked, () -> written(request, asked)).map(placed -> placed.map(CreatedOrder::of));
    }

    private Uni<PlacementRequestV1> written(CreateOrderRequest request, DirectOrder asked) {
        return prices.find(
                        request.shipping() == null ? null : request.shipping().methodId(), request.skus())
                .map(rules -> ManualOrder.placement(asked.orderId(), request, rules));
    }

    private void check(CreateOrderRequest request, Caller caller) {
        boolean isOversell = MerchantTermsV1.WARN.equals(request.stockPolicy());
        if (isOversell && !caller.has("orders:oversell")) {
            throw CreateOrderProblem.mayNotOversell();
        }
        if (request.placedAt() != null && request.placedAt().isAfter(clock.instant())) {
            throw CreateOrderProblem.placedInTheFuture();
        }
        checkCountry("/billingAddress", request.billingAddress());
        checkCountry("/shippingAddress", request.shippingAddress());
    }

    private static void checkCountry(String pointer, AddressV1 address) {
        if (address != null && !Countries.isKnown(address.country())) {
            throw CreateOrderProblem.unknownCountry(pointer, Countries.advice(address.country()));
        }
    }
}
