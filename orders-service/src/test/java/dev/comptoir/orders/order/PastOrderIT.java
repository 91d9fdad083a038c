package dev.comptoir.orders.order;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PastOrderIT {

    private static JsonNode now(UUID order) {
        return Json.read(Orders.get(order).extract().asString(), JsonNode.class);
    }

    private static JsonNode at(UUID order, JsonNode snapshot) {
        return Json.read(
                asked().queryParam("at", snapshot.get("updatedAt").asText())
                        .get("/orders/{id}", order)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                JsonNode.class);
    }

    /** Some of these are refused where the order stands; then nothing has changed. */
    private static void change(UUID order, Random random) {
        List<String> lines = Orders.lineIds(order);
        String line = lines.get(random.nextInt(lines.size()));
        switch (random.nextInt(7)) {
            case 0 -> Orders.pay(order, (1 + random.nextInt(20)) + ".00");
            case 1 -> Orders.pay(order, null);
            case 2 -> reverseOne(order);
            case 3 ->
                asked().body("{\"reasonCode\":\"CHECK\",\"note\":\"n%d\"}".formatted(random.nextInt(9)))
                        .put("/orders/{id}/hold", order);
            case 4 -> asked().delete("/orders/{id}/hold", order);
            case 5 ->
                Orders.ship(
                        order,
                        "{\"notifyCustomer\":false,\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(line));
            default ->
                Orders.refund(
                        order, UUID.randomUUID(), "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}]}".formatted(line));
        }
    }

    private static void reverseOne(UUID order) {
        List<String> payments = Orders.get(order).extract().path("payments.id");
        if (!payments.isEmpty()) {
            asked(UUID.randomUUID())
                    .body("{\"reason\":\"Never came\"}")
                    .post("/orders/{id}/payments/{payment}/reversal", order, payments.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    @Proves("O-177")
    void every_moment_of_a_random_history_is_answered_as_it_was(long seed) {
        Random random = new Random(seed);
        UUID order = Orders.placed().id();
        List<JsonNode> snapshots = new ArrayList<>(List.of(now(order)));
        for (int i = 0; i < 14; i++) {
            change(order, random);
            snapshots.add(now(order));
        }
        for (JsonNode snapshot : snapshots) {
            assertThat(at(order, snapshot)).isEqualTo(snapshot);
        }
        assertThat(snapshots.getLast().get("version").asInt()).isGreaterThan(3);
    }

    @Test
    void a_cancelled_order_was_open_before_and_the_difference_says_what_changed() {
        UUID order = Orders.placed().id();
        JsonNode placed = now(order);
        asked(UUID.randomUUID())
                .body("{\"reason\":\"Changed their mind\",\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        JsonNode cancelled = now(order);

        assertThat(at(order, placed)).isEqualTo(placed);
        changes(order, placed, cancelled)
                .body("changes.field", hasItem("lifecycle"))
                .body("changes.find { it.field == 'lifecycle' }.before", equalTo("PLACED"))
                .body("changes.find { it.field == 'lifecycle' }.after", equalTo("CANCELLED"))
                .body("changes.find { it.field == 'cancellationReason' }.after", equalTo("Changed their mind"));
        changes(order, placed, placed).body("changes", hasSize(0));
        asked().get("/orders/{id}/history", order)
                .then()
                .body("items.type", contains("ORDER_PLACED", "ORDER_CANCELLED"))
                .body("items.actorType", contains("CUSTOMER", "KEY"))
                .body("items[1].reason", equalTo("Changed their mind"))
                .body("items[1].changes.find { it.field == 'lifecycle' }.before", equalTo("PLACED"))
                .body("items[1].changes.field", not(hasItem("version")));
    }

    @Test
    void a_payment_is_part_of_the_difference_and_money_reads_as_money() {
        UUID order = Orders.placed().id();
        JsonNode placed = now(order);
        String payment = Orders.pay(order, "10.00").statusCode(201).extract().path("id");
        JsonNode paid = now(order);

        changes(order, placed, paid)
                .body("changes.find { it.field == 'paymentStatus' }.after", equalTo("PARTIALLY_PAID"))
                .body("changes.find { it.field == 'totals.paidTotal' }.after.amount", equalTo("10.00"))
                .body("changes.field", hasItem("payments[" + payment + "].amount"));
        asked().get("/orders/{id}/history", order)
                .then()
                .body("items[1].changes.find { it.field == 'totals.paidTotal' }.before.amount", equalTo("0.00"))
                .body("items[1].changes.find { it.field == 'totals.paidTotal' }.after.currency", equalTo("EUR"));
    }

    private static ValidatableResponse changes(UUID order, JsonNode from, JsonNode to) {
        return asked().queryParam("from", from.get("updatedAt").asText())
                .queryParam("to", to.get("updatedAt").asText())
                .get("/orders/{id}/changes", order)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?at=yesterday, 400, invalid-request",
        "?at=, 400, invalid-request",
        "?at=2026-11-27T09:00:00, 400, invalid-request",
        "?at=2020-01-01T00:00:00Z, 404, order-not-placed-yet",
        "/changes?from=2020-01-01T00:00:00Z&to=2120-01-01T00:00:00Z, 404, order-not-placed-yet",
        "/changes?from=2120-01-02T00:00:00Z&to=2120-01-01T00:00:00Z, 400, range-reversed",
        "/changes?from=2120-01-02T00:00:00Z, 400, invalid-request"
    })
    void a_time_that_is_none_or_too_early_is_refused(String query, int status, String code) {
        UUID order = Orders.placed().id();
        asked().get("/orders/" + order + query).then().statusCode(status).body("code", equalTo(code));
        asked().get("/orders/{id}?at=2120-01-01T00:00:00Z", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
    }

    @Test
    void a_time_that_is_too_early_is_named_as_it_was_sent() {
        UUID order = Orders.placed().id();
        asked().get("/orders/{id}?at=2020-01-01T00:00:00Z", order).then().body("errors[0].pointer", equalTo("at"));
        asked().get("/orders/{id}/changes?from=2020-01-01T00:00:00Z&to=2120-01-01T00:00:00Z", order)
                .then()
                .body("errors[0].pointer", equalTo("from"));
    }

    @Test
    void a_plus_in_the_time_is_a_plus_and_the_future_is_the_present() {
        UUID order = Orders.placed().id();
        asked().urlEncodingEnabled(false)
                .get("/orders/" + order + "?at=2120-01-01T00:00:00+01:00")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }
}
