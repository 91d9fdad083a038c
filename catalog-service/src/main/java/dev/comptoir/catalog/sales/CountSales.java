package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts what accepted orders sold of each product, once, and then what had happened to them before. */
@ApplicationScoped
class CountSales {

    private final SalesStore sales;
    private final FollowEarlyEvents early;

    CountSales(SalesStore sales, FollowEarlyEvents early) {
        this.sales = sales;
        this.early = early;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> orders) {
        return sales.countOnce(orders)
                .chain(() -> early.handle(
                        orders.stream().map(order -> order.event().orderId()).toList()));
    }
}
