package dev.comptoir.inventory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.comptoir.contracts.catalog.ProductCreatedV1;
import dev.comptoir.contracts.catalog.ProductUpdatedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderEditedV1.StockChangeV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ProductV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.contracts.shared.VariantV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of this program do and see: products arrive, stock is put in, orders come and go. */
public final class Warehouse {

    private static final Money PRICE = Money.parse("12.50", "EUR");
    private static final EventPublisher EVENTS = new EventPublisher();

    private Warehouse() {}

    /** The levels of one SKU in the database. */
    public record Level(int onHand, int reserved) {}

    public static String newSku() {
        return "SKU-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A tracked SKU of the catalogue with so many units on hand. */
    public static String stocked(int units) {
        return stocked(variant(newSku(), true, false, null), units);
    }

    public static String stocked(VariantV1 variant, int units) {
        publish(created(UUID.randomUUID(), 1, variant));
        awaitItem(variant.sku());
        if (units != 0) {
            adjust(variant.sku(), units).then().statusCode(201);
        }
        return variant.sku();
    }

    public static VariantV1 variant(String sku, boolean isTracked, boolean allowsBackorder, Integer threshold) {
        return new VariantV1(
                UUID.randomUUID(),
                sku,
                "Tee",
                PRICE,
                true,
                true,
                isTracked,
                allowsBackorder,
                threshold,
                null,
                null,
                null,
                null);
    }

    public static ProductCreatedV1 created(UUID productId, long version, VariantV1... variants) {
        return new ProductCreatedV1(productId, version, product(productId, variants));
    }

    public static ProductUpdatedV1 updated(UUID productId, long version, VariantV1... variants) {
        return new ProductUpdatedV1(productId, version, product(productId, variants));
    }

    private static ProductV1 product(UUID productId, VariantV1... variants) {
        return new ProductV1(productId, null, "Tee", "", "ACTIVE", null, List.of(variants), null, null, null);
    }

    public static UUID publish(Event event) {
        return EVENTS.publish(event);
    }

    public static void publishAgain(UUID id, Event event) {
        EVENTS.publish(id, event);
    }

    public static EventPublisher events() {
        return EVENTS;
    }

    public static void awaitItem(String sku) {
        eventually(() -> Database.current().count("stock_items where sku = ?", sku) == 1);
    }

    public static void eventually(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    /** Waits until the consumer has handled the event. */
    public static void awaitHandled(UUID eventId) {
        eventually(() -> Database.current().count("inbox where event_id = ?", eventId) == 1);
    }

    public static RequestSpecification merchant() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    public static Response adjust(String sku, int delta) {
        return merchant()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("delta", delta, "reason", "Delivery"))
                .post("/inventory/items/{sku}/adjustments", sku);
    }

    public static Response reserve(UUID orderId, Map<String, Integer> units) {
        List<Map<String, Object>> lines = units.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
        return given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body(Map.of("lines", lines))
                .put("/internal/reservations/{orderId}", orderId);
    }

    public static UUID reserved(Map<String, Integer> units) {
        UUID orderId = UUID.randomUUID();
        reserve(orderId, units).then().statusCode(201);
        return orderId;
    }

    public static OrderCompletedV1 completed(UUID orderId, Map<String, Integer> units) {
        Money zero = Money.zero("EUR");
        return new OrderCompletedV1(
                orderId,
                1,
                "1001",
                UUID.randomUUID(),
                new CustomerV1("ada@example.com", "Ada", "", "en", null),
                null,
                null,
                new ShippingV1(UUID.randomUUID(), "Post", zero),
                lines(units),
                new TotalsV1(PRICE, zero, zero, zero, PRICE),
                "UNPAID",
                "UNFULFILLED",
                "",
                Instant.now(),
                null,
                null,
                null,
                null);
    }

    public static OrderCancelledV1 cancelled(UUID orderId, Map<String, Integer> units) {
        return new OrderCancelledV1(
                orderId, 2, "1001", UUID.randomUUID(), "CUSTOMER", lines(units), "PLACED", Instant.now());
    }

    public static OrderEditedV1 edited(UUID order, UUID edit, StockChangeV1... stock) {
        TotalsV1 totals = new TotalsV1(PRICE, PRICE, PRICE, PRICE, PRICE);
        return new OrderEditedV1(
                order,
                2,
                "1001",
                edit,
                new CustomerV1("ada@example.com", "Ada", "", "en", null),
                null,
                null,
                List.of(),
                List.of(),
                totals,
                totals,
                List.of(stock),
                "AWAITING_PAYMENT",
                "AWAITING_PAYMENT",
                null,
                Instant.parse("2026-03-01T10:15:30Z"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static RefundIssuedV1 refunded(
            UUID orderId, UUID refundId, boolean isRestocked, Map<String, Integer> units) {
        List<RefundLineV1> lines = units.entrySet().stream()
                .map(line -> new RefundLineV1(UUID.randomUUID(), line.getKey(), line.getValue(), PRICE, isRestocked))
                .toList();
        Money zero = Money.zero("EUR");
        return new RefundIssuedV1(
                orderId,
                3,
                "1001",
                refundId,
                PRICE,
                zero,
                lines,
                "",
                false,
                "PAID",
                "REFUNDED",
                Instant.now(),
                "MANUAL",
                "SUCCEEDED",
                List.of());
    }

    private static List<OrderLineV1> lines(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(line -> new OrderLineV1(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        line.getKey(),
                        "Tee",
                        null,
                        line.getValue(),
                        PRICE,
                        PRICE,
                        PRICE,
                        null,
                        null))
                .toList();
    }

    public static Level level(String sku) {
        Map<String, Object> row = Database.current()
                .rows("select on_hand, reserved from stock_items where sku = ?", sku)
                .getFirst();
        return new Level((int) row.get("on_hand"), (int) row.get("reserved"));
    }

    public static String state(UUID orderId) {
        return Database.current().rows("select state from reservations where order_id = ?", orderId).stream()
                .map(row -> row.get("state").toString())
                .findFirst()
                .orElse("NONE");
    }

    /** The ledger of a SKU without its first delivery, oldest first: {@code SALE -2 -> 8}. */
    public static List<String> ledger(String sku) {
        return Database.current()
                .rows(
                        "select reason || ' ' || delta || ' -> ' || level_after as text from stock_movements where sku = ?"
                                + " and note <> 'Delivery' order by seq",
                        sku)
                .stream()
                .map(row -> row.get("text").toString())
                .toList();
    }

    /** What the books of the whole store say; must always be nothing. */
    public static List<Map<String, Object>> auditDifferences() {
        return merchant()
                .get("/inventory/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("differences");
    }
}
