package dev.comptoir.orders.statuschange;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.PaymentDisputedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class StatusChangeIT {

    private static ValidatableResponse set(UUID order, String status) {
        return asked().body("{\"status\":\"%s\"}".formatted(status))
                .put("/orders/{id}/status", order)
                .then();
    }

    private static void shows(UUID order, String status) {
        Orders.get(order).body("views.storeStatus", equalTo(status));
    }

    private static String selection(String status, UUID... orders) {
        String ids = Stream.of(orders).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return "{\"orderIds\":[%s],\"status\":\"%s\"}".formatted(ids, status);
    }

    @Test
    @Proves("O-040")
    @Proves("G-001")
    void each_of_the_six_words_does_what_it_stands_for_and_is_shown_after_it() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            shows(order, "PENDING");
            set(order, "PROCESSED").statusCode(200).body("status", equalTo("PROCESSED"));
            assertThat(events.await(OrderPaidV1.class, order).paymentStatus()).isEqualTo("PAID");
            set(order, "SHIPPED").statusCode(200).body("fulfillmentStatus", equalTo("SHIPPED"));
            set(order, "DELIVERED").statusCode(200).body("lifecycle", equalTo("COMPLETED"));
            shows(order, "DELIVERED");
            set(order, "DISPUTED").statusCode(200).body("status", equalTo("DISPUTED"));
            assertThat(events.await(PaymentDisputedV1.class, order).amount().amount())
                    .isEqualTo("48.60");
            shows(order, "DISPUTED");
            set(order, "SHIPPED").statusCode(200).body("status", equalTo("SHIPPED"));
            set(order, "PROCESSED").statusCode(200).body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"));
            set(order, "PENDING").statusCode(200).body("paymentStatus", equalTo("AWAITING_PAYMENT"));
            set(order, "CANCELLED").statusCode(200).body("lifecycle", equalTo("CANCELLED"));
            assertThat(events.await(OrderCancelledV1.class, order).lines()).hasSize(2);
            shows(order, "CANCELLED");
            set(order, "PROCESSED").statusCode(409).body("code", equalTo("order-cancelled"));
        }
    }

    @Test
    void a_pending_order_is_shipped_and_delivered_in_one_word_and_what_is_so_changes_nothing() {
        UUID order = Orders.placed().id();
        set(order, "DELIVERED").statusCode(200).body("fulfillmentStatus", equalTo("DELIVERED"));
        String etag = set(order, "DELIVERED").statusCode(200).extract().header("ETag");
        assertThat(set(order, "DELIVERED").extract().header("ETag")).isEqualTo(etag);
        set(order, "PENDING").statusCode(409).body("code", equalTo("shipment-delivered"));
    }

    @Test
    void a_word_that_cannot_be_is_refused_with_what_to_do_first_and_leaves_everything_as_it_was() {
        UUID paid = Orders.paid().id();
        set(paid, "CANCELLED").statusCode(409).body("code", equalTo("order-not-cancellable"));
        UUID open = Orders.placed().id();
        set(open, "DISPUTED").statusCode(409).body("code", equalTo("nothing-to-dispute"));
        asked().body("{\"reasonCode\":\"X\"}")
                .put("/orders/{id}/hold", open)
                .then()
                .statusCode(200);
        set(open, "SHIPPED").statusCode(409).body("code", equalTo("order-on-hold"));
        set(open, "LOST").statusCode(400);
        assertThat(Database.current().count("shipments where order_id = ?", open))
                .isZero();
    }

    @Test
    @Proves("O-040")
    void selected_orders_each_get_their_result() {
        UUID open = Orders.placed().id();
        UUID paid = Orders.paid().id();
        UUID unknown = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        String body = selection("CANCELLED", paid, open, unknown, open);
        for (int i = 0; i < 2; i++) {
            asked(key)
                    .body(body)
                    .post("/order-status-changes")
                    .then()
                    .statusCode(200)
                    .body("results", hasSize(3))
                    .body("results.orderId", contains(paid.toString(), open.toString(), unknown.toString()))
                    .body("results.outcome", contains("REFUSED", "CHANGED", "REFUSED"))
                    .body("results[0].code", equalTo("order-not-cancellable"))
                    .body("results[2].code", equalTo("order-not-found"))
                    .body("changed", equalTo(1))
                    .body("refused", equalTo(2));
        }
        asked().body(selection("CANCELLED", open))
                .post("/order-status-changes")
                .then()
                .body("results.outcome", contains("UNCHANGED"));
    }

    @Test
    void a_used_key_with_another_selection_changes_no_order() {
        UUID first = Orders.placed().id();
        UUID second = Orders.placed().id();
        UUID key = UUID.randomUUID();
        select(key, selection("PROCESSED", first)).statusCode(200);
        for (String other : List.of(selection("SHIPPED", first, second), selection("PROCESSED", first, second))) {
            select(key, other).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        }
        shows(first, "PROCESSED");
        shows(second, "PENDING");
    }

    @Test
    void a_selection_that_was_cut_off_is_finished_and_what_was_answered_is_answered_again() {
        UUID done = Orders.placed().id();
        UUID refused = Orders.paid().id();
        UUID left = Orders.placed().id();
        UUID key = UUID.randomUUID();
        String body = selection("CANCELLED", done, refused, left);
        select(key, body).body("results.outcome", contains("CHANGED", "REFUSED", "CHANGED"));
        cutOffBefore(left, key);
        set(refused, "PENDING").statusCode(200);
        select(key, body).body("results.outcome", contains("CHANGED", "REFUSED", "UNCHANGED"));
        shows(refused, "PENDING");
        assertThat(Database.current().count("order_history where order_id = ? and type = 'ORDER_CANCELLED'", done))
                .isEqualTo(1);
    }

    private static ValidatableResponse select(UUID key, String body) {
        return asked(key).body(body).post("/order-status-changes").then();
    }

    private static void cutOffBefore(UUID order, UUID key) {
        assertThat(Database.current()
                        .execute(
                                "delete from idempotency_keys where key = ? and operation like ?",
                                key.toString(),
                                "%" + order))
                .isEqualTo(1);
    }

    @Test
    void nobody_selects_none_or_more_than_five_hundred() {
        asked().body("{\"orderIds\":[],\"status\":\"SHIPPED\"}")
                .post("/order-status-changes")
                .then()
                .statusCode(400);
        asked().body("{\"orderIds\":[null],\"status\":\"SHIPPED\"}")
                .post("/order-status-changes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/orderIds/0"));
        UUID[] many = Stream.generate(UUID::randomUUID).limit(501).toArray(UUID[]::new);
        asked().body(selection("SHIPPED", many))
                .post("/order-status-changes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/orderIds"));
    }

    @Test
    void twenty_at_once_pay_and_ship_once() {
        UUID order = Orders.placed().id();
        List<Integer> paid = AtOnce.map(
                Collections.nCopies(20, "PROCESSED"),
                word -> set(order, word).extract().statusCode());
        assertThat(paid).containsOnly(200);
        assertThat(Database.current().count("payments where order_id = ?", order))
                .isEqualTo(1);
        List<Integer> shipped = AtOnce.map(
                Collections.nCopies(20, "SHIPPED"),
                word -> set(order, word).extract().statusCode());
        assertThat(shipped).containsOnly(200);
        assertThat(Database.current().count("shipments where order_id = ?", order))
                .isEqualTo(1);
    }
}
