package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts what accepted orders sold of each product, once. */
@ApplicationScoped
class CountSales {

    private final SalesStore sales;

    CountSales(SalesStore sales) {
        this.sales = sales;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> orders) {
        return sales.countOnce(orders);
    }
}
