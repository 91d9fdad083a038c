package dev.comptoir.orders.exchange;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.manualorder.ManualOrder;
import dev.comptoir.orders.order.OrderDetailStore;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.orders.placement.DirectPlacements;
import dev.comptoir.orders.pricing.PriceRulesStore;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Exchanges the goods of a return for a new order: placed and linked in one transaction, then settled in another. An attempt that
 * got lost between the two is finished by the next with its key.
 */
@ApplicationScoped
class ExchangeReturn {

    private final PlanExchange plan;
    private final OrderDetailStore orders;
    private final PriceRulesStore prices;
    private final DirectPlacements placements;
    private final ExchangeStore exchanges;
    private final SettleExchange settle;

    ExchangeReturn(
            PlanExchange plan,
            OrderDetailStore orders,
            PriceRulesStore prices,
            DirectPlacements placements,
            ExchangeStore exchanges,
            SettleExchange settle) {
        this.plan = plan;
        this.orders = orders;
        this.prices = prices;
        this.placements = placements;
        this.exchanges = exchanges;
        this.settle = settle;
    }

    Uni<Replayable<ExchangeView>> handle(
            UUID returnId, ExchangeReturnRequest request, DirectOrder asked, SettleExchange.Context context) {
        DirectOrder linked = asked.with((tx, order) -> exchanges.link(tx, returnId, order.orderId()));
        return placements
                .place(linked, () -> written(returnId, request, asked.orderId()))
                .map(placed -> order(placed.answer()))
                .chain(order -> settle.handle(returnId, order, request, context));
    }

    private Uni<PlacementRequestV1> written(UUID returnId, ExchangeReturnRequest request, UUID orderId) {
        UUID method = request.shipping() == null ? null : request.shipping().methodId();
        return plan.handle(returnId, request.withShipping())
                .chain(worth -> orders.find(worth.orderId()))
                .map(request::order)
                .chain(order ->
                        prices.find(method, order.skus()).map(rules -> ManualOrder.placement(orderId, order, rules)));
    }

    private static ExchangeView.NewOrder order(PlacementAnswerV1 placed) {
        return new ExchangeView.NewOrder(placed.orderId(), placed.orderNumber(), placed.total());
    }
}
