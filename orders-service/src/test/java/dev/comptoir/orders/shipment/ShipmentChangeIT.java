package dev.comptoir.orders.shipment;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.ship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.ShipmentChangedV1;
import dev.comptoir.contracts.orders.TrackingChangedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ShipmentChangeIT {

    private static final String SILENT = "{\"notifyCustomer\":false}";
    private static final String MADE_UP = "{\"notifyCustomer\":false,\"state\":\"CREATED\"}";

    private static String shipped(UUID order) {
        return ship(order, SILENT).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse change(UUID order, String shipment, String patch) {
        return asked().contentType("application/merge-patch+json; charset=utf-8")
                .body(patch)
                .patch("/orders/{id}/shipments/{shipment}", order, shipment)
                .then();
    }

    private static ValidatableResponse reverse(UUID order, String shipment) {
        return asked().body("{\"reason\":\"still here\"}")
                .post("/orders/{id}/shipments/{shipment}/reversal", order, shipment)
                .then();
    }

    @Test
    @Proves("O-111")
    @Proves("O-117")
    void tracking_is_added_later_and_the_customer_told_when_wanted() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.placed();
            String parcel = shipped(order.id());
            change(order.id(), parcel, """
                            {"carrier":"Post","trackingNumber":"N1","trackingUrl":"https://t.example/N1","notifyCustomer":true}""")
                    .statusCode(200)
                    .body("trackingNumber", equalTo("N1"))
                    .body("customerNotified", equalTo(true))
                    .body("orderVersion", equalTo(3));
            TrackingChangedV1 told = events.await(TrackingChangedV1.class, order.id());
            assertThat(told.trackingUrl()).isEqualTo("https://t.example/N1");
            assertThat(told.version()).isEqualTo(3);
            assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                    .anySatisfy(mail -> assertThat(mail.text()).contains("Post", "N1", "https://t.example/N1"));
            change(order.id(), parcel, "{\"trackingNumber\":\"N2\"}")
                    .statusCode(200)
                    .body("trackingUrl", nullValue());
            change(order.id(), parcel, "{\"trackingNumber\":null}").body("trackingNumber", nullValue());
            change(order.id(), parcel, "{\"trackingUrl\":\"javascript:alert(1)\"}")
                    .statusCode(400);
        }
    }

    @Test
    void what_is_so_already_changes_nothing() {
        UUID order = Orders.placed().id();
        String parcel = shipped(order);
        change(order, parcel, "{\"state\":\"SHIPPED\"}").statusCode(200).body("orderVersion", equalTo(2));
        assertThat(Database.current().count("order_history where order_id = ?", order))
                .isEqualTo(2);
    }

    @Test
    @Proves("O-050")
    @Proves("O-060")
    void an_order_is_delivered_when_every_parcel_has_arrived_and_nothing_is_left() {
        UUID order = Orders.paid().id();
        List<String> lines = Orders.lineIds(order);
        String one = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d}],\"notifyCustomer\":false}";
        String first = ship(order, one.formatted(lines.get(0), 2)).extract().path("id");
        change(order, first, "{\"state\":\"DELIVERED\"}")
                .statusCode(200)
                .body("deliveredAt", notNullValue())
                .body("fulfillmentStatus", equalTo("PARTIALLY_SHIPPED"));
        String second = shipped(order);
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            change(order, second, "{\"state\":\"IN_TRANSIT\"}").body("fulfillmentStatus", equalTo("SHIPPED"));
            change(order, second, "{\"state\":\"DELIVERED\"}").body("fulfillmentStatus", equalTo("DELIVERED"));
            FulfillmentChangedV1 told = events.await(FulfillmentChangedV1.class, order);
            assertThat(told.previousFulfillmentStatus()).isEqualTo("SHIPPED");
            assertThat(told.fulfillmentStatus()).isEqualTo("DELIVERED");
            assertThat(events.ofType(ShipmentChangedV1.class, order)).hasSize(2);
        }
        change(order, second, "{\"state\":\"SHIPPED\"}").body("fulfillmentStatus", equalTo("SHIPPED"));
        Orders.get(order)
                .body("lifecycle", equalTo("COMPLETED"))
                .body("shipments.state", contains("DELIVERED", "SHIPPED"));
    }

    @Test
    void a_parcel_that_is_made_up_holds_its_units_and_leaves_later() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            String parcel = ship(order, MADE_UP)
                    .statusCode(201)
                    .body("state", equalTo("CREATED"))
                    .body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"))
                    .body("shippedAt", nullValue())
                    .extract()
                    .path("id");
            ship(order, SILENT).statusCode(409).body("code", equalTo("nothing-to-ship"));
            asked(UUID.randomUUID())
                    .post("/orders/{id}/shipments/{shipment}/notification", order, parcel)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("shipment-still-here"));
            change(order, parcel, "{\"state\":\"SHIPPED\"}")
                    .statusCode(200)
                    .body("shippedAt", notNullValue())
                    .body("fulfillmentStatus", equalTo("SHIPPED"));
            assertThat(events.await(OrderShippedV1.class, order).previousFulfillmentStatus())
                    .isEqualTo("AWAITING_PROCESSING");
            change(order, parcel, "{\"state\":\"CREATED\"}").statusCode(409).body("code", equalTo("shipment-has-left"));
        }
    }

    @Test
    @Proves("O-116")
    @Proves("X7")
    void a_parcel_is_marked_as_not_shipped_and_its_units_can_be_shipped_again() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.paid().id();
            String parcel = shipped(order);
            assertThat(events.await(OrderFinishedV1.class, order).fulfillmentStatus())
                    .isEqualTo("SHIPPED");
            reverse(order, parcel)
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("cancellationReason", equalTo("still here"))
                    .body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"))
                    .body("lifecycle", equalTo("PLACED"));
            assertThat(events.await(OrderReopenedV1.class, order).version()).isEqualTo(4);
            reverse(order, parcel).statusCode(409).body("code", equalTo("shipment-cancelled"));
            change(order, parcel, "{\"state\":\"SHIPPED\"}")
                    .statusCode(409)
                    .body("code", equalTo("shipment-cancelled"));
            Orders.get(order).body("lines.shippedQuantity", equalTo(List.of(0, 0)));
            ship(order, SILENT).statusCode(201).body("lifecycle", equalTo("COMPLETED"));
            asked().get("/orders/{id}/shipments", order).then().body("items.state", contains("CANCELLED", "SHIPPED"));
        }
    }

    @Test
    @Proves("X7")
    void what_has_arrived_or_came_back_is_not_marked_as_not_shipped() {
        UUID order = Orders.placed().id();
        String parcel = shipped(order);
        change(order, parcel, "{\"state\":\"DELIVERED\"}").statusCode(200);
        reverse(order, parcel).statusCode(409).body("code", equalTo("shipment-delivered"));
        asked().body("{\"status\":\"RETURNED\"}")
                .put("/orders/{id}/fulfillment-status", order)
                .then()
                .statusCode(200);
        reverse(order, parcel).statusCode(409).body("code", equalTo("order-returned"));
    }

    @Test
    @Proves("O-113")
    void the_customer_is_written_to_once_for_each_request_with_or_without_a_number() {
        Orders.Placed order = Orders.placed();
        String parcel = shipped(order.id());
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asked(key)
                    .post("/orders/{id}/shipments/{shipment}/notification", order.id(), parcel)
                    .then()
                    .statusCode(200)
                    .body("customerNotified", equalTo(true));
        }
        asked().post("/orders/{id}/shipments/{shipment}/notification", order.id(), parcel)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        assertThat(Database.current().count("mails where subject_id = ? and purpose = 'order-shipped'", order.id()))
                .isEqualTo(1);
    }

    @Test
    void twenty_at_once_ship_and_take_back_once() {
        UUID order = Orders.placed().id();
        List<Integer> answers = AtOnce.map(
                Collections.nCopies(20, SILENT),
                body -> ship(order, body).extract().statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
        String parcel = asked().get("/orders/{id}/shipments", order)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        List<Integer> reversals = AtOnce.map(
                Collections.nCopies(20, parcel),
                each -> reverse(order, each).extract().statusCode());
        assertThat(reversals)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
        Orders.get(order).body("lines.shippedQuantity", equalTo(List.of(0, 0)));
    }

    @Test
    void a_shipment_of_another_order_and_a_stale_version_are_refused() {
        UUID order = Orders.placed().id();
        String parcel = shipped(order);
        UUID other = Orders.placed().id();
        asked().get("/orders/{id}/shipments/{shipment}", order, parcel).then().statusCode(200);
        asked().get("/orders/{id}/shipments/{shipment}", other, parcel)
                .then()
                .statusCode(404)
                .body("code", equalTo("shipment-not-found"));
        change(other, parcel, "{}").statusCode(404);
        asked().header("If-Match", "\"1\"")
                .body("{}")
                .post("/orders/{id}/shipments/{shipment}/reversal", order, parcel)
                .then()
                .statusCode(412);
        asked().get("/orders/{id}/shipments", UUID.randomUUID()).then().statusCode(404);
    }
}
