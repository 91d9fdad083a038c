package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.EventMeta;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what an accepted order sold of each product, once. */
@ApplicationScoped
class CountSales {

    private final SalesStore sales;

    CountSales(SalesStore sales) {
        this.sales = sales;
    }

    Uni<Void> handle(EventMeta meta, OrderCompletedV1 order) {
        return sales.countOnce(meta, order.lines(), order.placedAt());
    }
}
