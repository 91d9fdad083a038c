package dev.comptoir.orders.order;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows one order with everything that belongs to it. */
@ApplicationScoped
class FindOrder {

    private final OrderDetailStore orders;

    FindOrder(OrderDetailStore orders) {
        this.orders = orders;
    }

    Uni<OrderView> handle(UUID id) {
        return orders.find(id);
    }
}
