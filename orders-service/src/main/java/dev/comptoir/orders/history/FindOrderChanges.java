package dev.comptoir.orders.history;

import dev.comptoir.orders.order.FindPastOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Compares an order as it stood at two times. */
@ApplicationScoped
class FindOrderChanges {

    private final FindPastOrder past;

    FindOrderChanges(FindPastOrder past) {
        this.past = past;
    }

    Uni<OrderDifference> handle(UUID orderId, Instant from, Instant to) {
        return past.handle(orderId, from, "from")
                .chain(before ->
                        past.handle(orderId, to, "to").map(after -> OrderDifference.between(from, before, to, after)));
    }
}
