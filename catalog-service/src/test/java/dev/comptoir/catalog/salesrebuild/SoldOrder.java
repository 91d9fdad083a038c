package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import dev.comptoir.contracts.calls.OrderSalesAnswerV1.ProductSalesV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An order of units at 5.00 as orders-service has it, and the events it has published of it. */
final class SoldOrder {

    static final Instant PLACED = Instant.parse("2026-11-20T10:00:00Z");

    private record Units(String productId, int units, int refunded) {}

    private final UUID id;
    private final List<Units> sold = new ArrayList<>();
    private long version = 1;
    private boolean isCancelled;

    private SoldOrder(UUID id) {
        this.id = id;
    }

    static SoldOrder of(String productId, int units) {
        return new SoldOrder(UUID.randomUUID()).and(productId, units);
    }

    static SoldOrder of(UUID id, String productId, int units) {
        return new SoldOrder(id).and(productId, units);
    }

    SoldOrder and(String productId, int units) {
        sold.add(new Units(productId, units, 0));
        return this;
    }

    UUID id() {
        return id;
    }

    String idText() {
        return id.toString();
    }

    OrderSalesV1 now() {
        return in("EUR", false);
    }

    OrderSalesV1 in(String currency, boolean isImported) {
        List<ProductSalesV1> products = sold.stream()
                .map(each -> new ProductSalesV1(
                        UUID.fromString(each.productId()),
                        List.of(sku(each.productId())),
                        each.units(),
                        each.units() * 500L,
                        each.refunded()))
                .toList();
        return new OrderSalesV1(id, version, "1001", PLACED, currency, isImported, isCancelled, products);
    }

    OrderCompletedV1 completed() {
        return new OrderCompletedV1(
                id,
                1,
                "1001",
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                lines(),
                null,
                "PENDING",
                "UNFULFILLED",
                null,
                PLACED,
                null,
                null,
                null,
                null);
    }

    RefundIssuedV1 refunded(String productId, int units) {
        version++;
        sold.replaceAll(each -> each.productId().equals(productId)
                ? new Units(productId, each.units(), each.refunded() + units)
                : each);
        Money money = Money.ofMinor(units * 500L, "EUR");
        RefundLineV1 line = new RefundLineV1(UUID.randomUUID(), sku(productId), units, money, false);
        return new RefundIssuedV1(
                id,
                version,
                "1001",
                UUID.randomUUID(),
                money,
                money,
                List.of(line),
                "",
                false,
                "PAID",
                "REFUNDED",
                PLACED,
                "MANUAL",
                "SUCCEEDED",
                List.of());
    }

    OrderCancelledV1 cancelled() {
        version++;
        isCancelled = true;
        return new OrderCancelledV1(id, version, "1001", UUID.randomUUID(), "CUSTOMER", List.of(), "PLACED", PLACED);
    }

    /** It has lost a product. */
    OrderEditedV1 without(String productId) {
        version++;
        sold.removeIf(each -> each.productId().equals(productId));
        return new OrderEditedV1(
                id,
                version,
                "1001",
                UUID.randomUUID(),
                null,
                null,
                null,
                lines(),
                List.of(),
                null,
                null,
                List.of(),
                "PAID",
                "PAID",
                null,
                PLACED,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<OrderLineV1> lines() {
        return sold.stream().map(SoldOrder::line).toList();
    }

    private static OrderLineV1 line(Units each) {
        Money money = Money.ofMinor(each.units() * 500L, "EUR");
        UUID product = UUID.fromString(each.productId());
        String sku = sku(each.productId());
        return new OrderLineV1(
                UUID.randomUUID(), product, sku, "x", null, each.units(), money, money, money, null, null);
    }

    private static String sku(String productId) {
        return "sku-" + productId;
    }

    /** Publishes events and waits until they have been handled. */
    static void published(Event... events) {
        try (EventPublisher kafka = new EventPublisher()) {
            for (Event event : events) {
                handled(kafka.publish(event));
            }
        }
    }

    static void handled(UUID event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.current().count("inbox where event_id = ?", event) == 1);
    }
}
