package dev.comptoir.orders.closing;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderArchivedV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.contracts.orders.OrderProcessedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ClosingIT {

    private static ValidatableResponse put(UUID order, String what) {
        return asked().put("/orders/{id}/" + what, order).then();
    }

    private static ValidatableResponse delete(UUID order, String what) {
        return asked().delete("/orders/{id}" + what, order).then();
    }

    private static UUID done() {
        UUID order = Orders.paid().id();
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        return order;
    }

    private static UUID cancelled() {
        UUID order = Orders.placed().id();
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        return order;
    }

    @Test
    @Proves("O-054")
    @Proves("O-057")
    void an_order_is_processed_once_it_is_paid_and_everything_has_left() {
        UUID order = Orders.placed().id();
        put(order, "processed").statusCode(409).body("code", equalTo("order-not-shipped"));
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        put(order, "processed").statusCode(409).body("code", equalTo("order-not-paid"));
        Orders.pay(order, null).statusCode(201);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            String etag = put(order, "processed")
                    .statusCode(200)
                    .body("processedAt", notNullValue())
                    .extract()
                    .header("ETag");
            assertThat(events.await(OrderProcessedV1.class, order).processed()).isTrue();
            put(order, "processed").statusCode(200).header("ETag", etag);
            Orders.get(order).body("views.processed", equalTo(true)).body("processedAt", notNullValue());
            delete(order, "/processed").statusCode(200).body("processedAt", nullValue());
            delete(order, "/processed").statusCode(409).body("code", equalTo("order-not-processed"));
        }
    }

    @Test
    @Proves("O-180")
    @Proves("O-181")
    @Proves("V24")
    @Proves("X9")
    void only_a_processed_or_cancelled_order_is_archived_and_it_can_be_taken_out() {
        UUID order = done();
        put(order, "archive").statusCode(409).body("code", equalTo("order-not-processed"));
        put(order, "processed").statusCode(200);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            put(order, "archive").statusCode(200).body("archivedAt", notNullValue());
            assertThat(events.await(OrderArchivedV1.class, order).archived()).isTrue();
        }
        asked().body("{\"status\":\"PENDING\"}")
                .put("/orders/{id}/status", order)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-archived"));
        asked().body("{\"reasonCode\":\"X\"}")
                .put("/orders/{id}/hold", order)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-archived"));
        Orders.refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(Orders.eur("1.00")))
                .statusCode(201);
        delete(order, "/archive").statusCode(200).body("archivedAt", nullValue());
        delete(order, "/archive").statusCode(409).body("code", equalTo("order-not-archived"));
        put(cancelled(), "archive").statusCode(200);
    }

    @Test
    @Proves("O-182")
    @Proves("V25")
    @Proves("X8")
    void a_cancelled_order_is_deleted_and_kept_for_its_records_only() {
        UUID order = done();
        delete(order, "").statusCode(409).body("code", equalTo("order-not-deletable"));
        UUID gone = cancelled();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            delete(gone, "").statusCode(200).body("deletedAt", notNullValue());
            assertThat(events.await(OrderDeletedV1.class, gone).duplicateOf()).isNull();
        }
        delete(gone, "").statusCode(200);
        Orders.get(gone).body("deletedAt", notNullValue());
        asked().get("/orders/{id}/history", gone)
                .then()
                .body("items.type", contains("ORDER_PLACED", "ORDER_CANCELLED", "ORDER_DELETED"));
        put(gone, "archive").statusCode(409).body("code", equalTo("order-deleted"));
        Orders.pay(gone, null).statusCode(409).body("code", equalTo("order-deleted"));
        Orders.ship(gone, "{\"notifyCustomer\":false}").statusCode(409).body("code", equalTo("order-deleted"));
        Orders.refund(gone, UUID.randomUUID(), "{\"full\":true}")
                .statusCode(409)
                .body("code", equalTo("order-deleted"));
    }

    @Test
    @Proves("V25")
    @Proves("X8")
    void an_order_with_an_invoice_is_never_deleted() {
        UUID order = cancelled();
        Database.current().execute("update orders set document_count = 1 where id = ?", order);
        delete(order, "")
                .statusCode(409)
                .body("code", equalTo("order-has-documents"))
                .body("detail", containsString("/archive"));
    }

    @Test
    @Proves("O-180")
    void selected_orders_are_closed_each_by_its_own_rules() {
        UUID done = done();
        UUID open = Orders.placed().id();
        String body = "{\"orderIds\":[\"%s\",\"%s\"],\"change\":\"%s\"}";
        asked().body(body.formatted(done, open, "MARK_PROCESSED"))
                .post("/order-bulk-changes")
                .then()
                .statusCode(200)
                .body("results.outcome", contains("CHANGED", "REFUSED"))
                .body("results[1].code", equalTo("order-not-shipped"));
        asked().body(body.formatted(done, open, "ARCHIVE"))
                .post("/order-bulk-changes")
                .then()
                .body("results.outcome", contains("CHANGED", "REFUSED"));
        asked().body(body.formatted(done, done, "ARCHIVE"))
                .post("/order-bulk-changes")
                .then()
                .body("results.outcome", contains("UNCHANGED"));
        asked().body(body.formatted(done, open, "DELETE"))
                .post("/order-bulk-changes")
                .then()
                .body("results.outcome", contains("REFUSED", "REFUSED"))
                .body("results[0].code", equalTo("order-not-deletable"));
    }

    @Test
    void a_used_key_with_another_selection_closes_no_order() {
        UUID first = done();
        UUID second = done();
        UUID key = UUID.randomUUID();
        String one = "{\"orderIds\":[\"%s\"],\"change\":\"MARK_PROCESSED\"}";
        String two = "{\"orderIds\":[\"%s\",\"%s\"],\"change\":\"MARK_PROCESSED\"}";
        for (int i = 0; i < 2; i++) {
            asked(key)
                    .body(one.formatted(first))
                    .post("/order-bulk-changes")
                    .then()
                    .statusCode(200)
                    .body("results.outcome", contains("CHANGED"));
        }
        asked(key)
                .body(two.formatted(first, second))
                .post("/order-bulk-changes")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        Orders.get(second).body("processedAt", nullValue());
    }

    @Test
    void what_is_processed_is_taken_back_before_its_money_or_parcels_are() {
        UUID order = done();
        put(order, "processed").statusCode(200);
        String parcel = Orders.get(order).extract().path("shipments[0].id");
        String payment = Orders.get(order).extract().path("payments[0].id");
        asked().body("{}")
                .post("/orders/{id}/shipments/{s}/reversal", order, parcel)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-processed"));
        asked().body("{}")
                .post("/orders/{id}/payments/{p}/reversal", order, payment)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-processed"));
    }
}
