package dev.comptoir.orders.orderstatus;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.CustomStatusChangedV1;
import dev.comptoir.contracts.orders.OrderStatusSavedV1;
import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderStatusIT {

    private static String body() {
        return body(true, true);
    }

    private static String body(boolean isTold, boolean isEnabled) {
        return """
                {"name":"Engraver %s","translations":{"fr":"Chez le graveur"},"color":"#1F6FEB",
                 "notifyCustomer":%s,"enabled":%s}""".formatted(UUID.randomUUID(), isTold, isEnabled);
    }

    private static String created(String body) {
        return asked().body(body)
                .post("/order-statuses")
                .then()
                .statusCode(201)
                .body("color", equalTo("#1f6feb"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse give(UUID order, String status) {
        return asked().body("{\"statusId\":\"%s\"}".formatted(status))
                .put("/orders/{id}/custom-status", order)
                .then();
    }

    @TestFactory
    Stream<DynamicTest> a_status_of_ones_own_keeps_what_every_noun_promises() {
        return ResourceContract.of("/order-statuses")
                .scopes("settings:read", "settings:write")
                .create(OrderStatusIT::body)
                .replace(OrderStatusIT::body)
                .delete()
                .catchingUp()
                .promises();
    }

    @Test
    @Proves("O-059")
    void an_order_gets_it_the_customer_is_told_in_his_language_and_it_changes_nothing_else() {
        String status = created(body());
        Orders.Placed order = Orders.placed(Cart.of(UUID.randomUUID()).speaking("fr"));
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            give(order.id(), status)
                    .statusCode(200)
                    .body("statusId", equalTo(status))
                    .header("ETag", "\"2\"");
            CustomStatusChangedV1 told = events.await(CustomStatusChangedV1.class, order.id());
            assertThat(told.statusId()).hasToString(status);
            assertThat(told.previousStatusId()).isNull();
            assertThat(told.customerNotified()).isTrue();
        }
        give(order.id(), status).statusCode(200).header("ETag", "\"2\"");
        assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                .extracting(MailSeam.ReceivedMail::subject)
                .contains("Votre commande " + order.number() + " : Chez le graveur");
        Orders.get(order.id())
                .body("customStatus.id", equalTo(status))
                .body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"))
                .body("lifecycle", equalTo("PLACED"));
        asked().delete("/orders/{id}/custom-status", order.id()).then().statusCode(200);
        Orders.get(order.id()).body("customStatus", nullValue());
        asked().delete("/orders/{id}/custom-status", order.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("order-without-custom-status"));
    }

    @Test
    void nobody_is_told_when_the_status_or_the_request_says_so() {
        Orders.Placed order = Orders.placed();
        give(order.id(), created(body(false, true))).statusCode(200);
        asked().body("{\"statusId\":\"%s\",\"notifyCustomer\":false}".formatted(created(body())))
                .put("/orders/{id}/custom-status", order.id())
                .then()
                .statusCode(200);
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'status-changed'", order.id()))
                .isZero();
    }

    @Test
    @Proves("O-059")
    void a_used_status_is_retired_and_not_deleted() {
        String status = created(body());
        UUID order = Orders.placed().id();
        give(order, status).statusCode(200);
        asked().header("If-Match", "\"1\"")
                .delete("/order-statuses/{id}", status)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-status-in-use"));
        asked().header("If-Match", "\"1\"")
                .body(body(true, false))
                .put("/order-statuses/{id}", status)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        Orders.get(order).body("customStatus.id", equalTo(status));
        give(order, status).statusCode(200).header("ETag", "\"2\"").body("statusId", equalTo(status));
        give(Orders.placed().id(), status).statusCode(409).body("code", equalTo("order-status-retired"));
        give(order, UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("order-status-not-found"));
    }

    @Test
    void each_change_of_a_status_is_published() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_STORE)) {
            String id = created(body());
            OrderStatusSavedV1 first = events.await(OrderStatusSavedV1.class, "order-status:" + id);
            assertThat(first.translations()).containsEntry("fr", "Chez le graveur");
            asked().header("If-Match", "\"1\"")
                    .delete("/order-statuses/{id}", id)
                    .then()
                    .statusCode(204);
            OrderStatusSavedV1 last = events.await(
                            "the deletion",
                            event -> event.key().endsWith(id)
                                    && event.as(OrderStatusSavedV1.class).deleted())
                    .as(OrderStatusSavedV1.class);
            assertThat(last.version()).isEqualTo(2);
        }
    }

    @Test
    void names_colours_and_languages_have_their_limits() {
        for (String wrong : new String[] {
            body().replace("#1F6FEB", "blue"),
            body().replace("\"fr\"", "\"French\""),
            body().replace("Chez le graveur", " "),
            "{\"name\":\" \",\"notifyCustomer\":true}",
            "{\"name\":\"X\"}"
        }) {
            asked().body(wrong).post("/order-statuses").then().statusCode(400);
        }
    }
}
