package dev.comptoir.catalog.sales;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Received;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What one line of an order sold of a product, and the event that told it. */
record SoldLine(UUID eventId, UUID productId, String sku, long units, long minor, OffsetDateTime soldAt) {

    /** The lines of products, each event's once even where it was delivered twice. */
    static List<SoldLine> of(Collection<Received<OrderCompletedV1>> orders) {
        Map<UUID, Received<OrderCompletedV1>> once = new LinkedHashMap<>();
        orders.forEach(order -> once.put(order.meta().id(), order));
        return once.values().stream().flatMap(SoldLine::of).toList();
    }

    private static Stream<SoldLine> of(Received<OrderCompletedV1> order) {
        UUID event = order.meta().id();
        OffsetDateTime soldAt = order.event().placedAt().atOffset(ZoneOffset.UTC);
        return order.event().lines().stream()
                .filter(line -> line.productId() != null)
                .map(line -> new SoldLine(
                        event,
                        line.productId(),
                        line.sku(),
                        line.quantity(),
                        line.total().minor(),
                        soldAt));
    }
}
