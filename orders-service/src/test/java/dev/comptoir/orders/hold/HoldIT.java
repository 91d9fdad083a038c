package dev.comptoir.orders.hold;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.inventory.StockShortfallV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.shared.ShortLineV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class HoldIT {

    private static ValidatableResponse hold(UUID order) {
        return asked().body("{\"reasonCode\":\"FRAUD_CHECK\",\"note\":\"Call first\"}")
                .put("/orders/{id}/hold", order)
                .then();
    }

    @Test
    @Proves("O-070")
    @Proves("O-071")
    @Proves("V05")
    void an_order_on_hold_ships_nothing() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            hold(order.id()).statusCode(200).body("onHold", equalTo(true)).header("ETag", "\"2\"");
            OrderHeldV1 told = events.await(OrderHeldV1.class, order.id());
            assertThat(told.reasonCode()).isEqualTo("FRAUD_CHECK");
            assertThat(told.note()).isEqualTo("Call first");
            ship(order.id(), "{\"notifyCustomer\":false}")
                    .statusCode(409)
                    .body("code", equalTo("order-on-hold"))
                    .body("reasonCode", equalTo("FRAUD_CHECK"));
            Orders.get(order.id()).body("hold.reasonCode", equalTo("FRAUD_CHECK"));
        }
    }

    @Test
    @Proves("O-071")
    @Proves("V05")
    void on_hold_no_parcel_is_made_up_and_none_that_is_made_up_leaves() {
        UUID order = Orders.placed().id();
        String part = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1}],\"state\":\"CREATED\",\"notifyCustomer\":false}"
                .formatted(Orders.lineIds(order).getFirst());
        String parcel = ship(order, part).statusCode(201).extract().path("id");
        hold(order).statusCode(200);
        ship(order, part).statusCode(409).body("code", equalTo("order-on-hold"));
        asked().contentType("application/merge-patch+json; charset=utf-8")
                .body("{\"state\":\"SHIPPED\"}")
                .patch("/orders/{id}/shipments/{shipment}", order, parcel)
                .then()
                .statusCode(409)
                .body("code", equalTo("order-on-hold"));
        Orders.get(order)
                .body("shipments.state", contains("CREATED"))
                .body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"));
    }

    @Test
    @Proves("O-072")
    void a_resumed_order_ships_again() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            hold(order.id()).statusCode(200);
            asked().delete("/orders/{id}/hold", order.id())
                    .then()
                    .statusCode(200)
                    .body("onHold", equalTo(false));
            assertThat(events.await(OrderResumedV1.class, order.id()).version()).isEqualTo(3);
            Orders.get(order.id()).body("hold", nullValue());
            ship(order.id(), "{\"notifyCustomer\":false}").statusCode(201);
            asked().delete("/orders/{id}/hold", order.id())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("order-not-on-hold"));
        }
    }

    @Test
    @Proves("V06")
    @Proves("O-073")
    void a_finished_order_cannot_be_held() {
        Orders.Placed order = Orders.paid();
        ship(order.id(), "{\"notifyCustomer\":false}").statusCode(201);
        hold(order.id()).statusCode(409).body("code", equalTo("order-not-holdable"));
        Orders.Placed cancelled = Orders.placed();
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", cancelled.id())
                .then()
                .statusCode(200);
        hold(cancelled.id())
                .statusCode(409)
                .body("code", equalTo("order-not-holdable"))
                .body("detail", containsString(cancelled.number() + " is cancelled"));
        hold(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_reason_is_a_word_of_its_own() {
        asked().body("{\"reasonCode\":\"because\"}")
                .put("/orders/{id}/hold", Orders.placed().id())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reasonCode"));
    }

    @Test
    void a_shortfall_holds_the_order_once_and_tells_the_merchant() {
        Orders.Placed order = Orders.placed();
        UUID eventId = UUID.randomUUID();
        StockShortfallV1 shortfall = new StockShortfallV1(order.id(), 1, List.of(new ShortLineV1("SHIRT-M", 2, 1)));
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER);
                EventPublisher publisher = new EventPublisher()) {
            publisher.publish(eventId, shortfall);
            publisher.publish(eventId, shortfall);
            assertThat(events.await(OrderHeldV1.class, order.id()).reasonCode()).isEqualTo("STOCK_SHORTFALL");
            Orders.get(order.id()).body("hold.note", equalTo("SHIRT-M: 2 ordered, 1 available"));
        }
        UUID other = Orders.placed().id();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(new StockShortfallV1(other, 1, shortfall.lines()));
        }
        Awaitility.await()
                .until(() -> Database.current().count("orders where id = ? and hold_reason is not null", other) == 1);
        assertThat(Database.current()
                        .count("mails where subject_id = ? and purpose = 'order-stock-shortfall'", order.id()))
                .isEqualTo(1);
        assertThat(Database.current().value("select version from orders where id = ?", order.id()))
                .isEqualTo(2L);
    }

    @Test
    void a_shortfall_that_comes_for_an_order_in_the_archive_is_done_with() {
        UUID order = Orders.placed().id();
        Orders.pay(order, null).statusCode(201);
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        asked().put("/orders/{id}/processed", order).then().statusCode(200);
        asked().put("/orders/{id}/archive", order).then().statusCode(200);
        UUID eventId = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(eventId, new StockShortfallV1(order, 1, List.of(new ShortLineV1("SHIRT-M", 2, 1))));
        }
        Awaitility.await().until(() -> Database.current().count("inbox where event_id = ?", eventId) == 1);
        Orders.get(order).body("hold", nullValue()).body("archivedAt", notNullValue());
    }

    @Test
    void the_same_hold_again_changes_nothing_and_another_reason_says_which_was_before() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            hold(order).statusCode(200).header("ETag", "\"2\"");
            hold(order).statusCode(200).header("ETag", "\"2\"").body("onHold", equalTo(true));
            asked().body("{\"reasonCode\":\"ADDRESS_CHECK\"}")
                    .put("/orders/{id}/hold", order)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"3\"");
            asked().delete("/orders/{id}/hold", order).then().statusCode(200);
            events.await(OrderResumedV1.class, order);
            assertThat(events.matching(event -> event.key().equals(order.toString())).stream()
                            .filter(event -> event.type().equals("orders.order-held.v1"))
                            .map(event -> event.as(OrderHeldV1.class)))
                    .extracting(OrderHeldV1::reasonCode, OrderHeldV1::previousReasonCode)
                    .containsExactly(tuple("FRAUD_CHECK", null), tuple("ADDRESS_CHECK", "FRAUD_CHECK"));
        }
    }
}
