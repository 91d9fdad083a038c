package dev.comptoir.orders.fulfillment;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.orders.Cart;
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
class FulfillmentIT {

    private static ValidatableResponse mark(UUID order, String status) {
        return asked().body("{\"status\":\"%s\"}".formatted(status))
                .put("/orders/{id}/fulfillment-status", order)
                .then();
    }

    private static ValidatableResponse clear(UUID order) {
        return asked().delete("/orders/{id}/fulfillment-status", order).then();
    }

    @Test
    @Proves("O-047")
    @Proves("O-048")
    void an_order_is_prepared_step_by_step_each_with_its_event_and_history() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID order = Orders.placed().id();
            Orders.get(order).body("fulfillmentStatus", equalTo("AWAITING_PROCESSING"));
            mark(order, "PROCESSING")
                    .statusCode(200)
                    .body("status", equalTo("PROCESSING"))
                    .header("ETag", "\"2\"");
            FulfillmentChangedV1 told = events.await(FulfillmentChangedV1.class, order);
            assertThat(told.previousFulfillmentStatus()).isEqualTo("AWAITING_PROCESSING");
            assertThat(told.fulfillmentStatus()).isEqualTo("PROCESSING");
            mark(order, "PROCESSING").statusCode(200).header("ETag", "\"2\"");
            clear(order).statusCode(200).body("status", equalTo("AWAITING_PROCESSING"));
            clear(order).statusCode(409).body("code", equalTo("fulfillment-not-marked"));
            asked().get("/orders/{id}/history", order)
                    .then()
                    .body("items.type", contains("ORDER_PLACED", "FULFILLMENT_CHANGED", "FULFILLMENT_CHANGED"));
        }
    }

    @Test
    @Proves("O-049")
    void an_order_is_ready_the_customer_is_told_collects_it_and_that_can_be_taken_back() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = Orders.paid(Cart.of(UUID.randomUUID()).speaking("fr"));
            asked().body("{\"status\":\"READY_FOR_PICKUP\",\"notifyCustomer\":true}")
                    .put("/orders/{id}/fulfillment-status", order.id())
                    .then()
                    .statusCode(200);
            assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                    .extracting(MailSeam.ReceivedMail::subject)
                    .contains("Votre commande " + order.number() + " est prête à être retirée");
            Orders.get(order.id()).body("views.state", equalTo("PROCESSING_READY_FOR_PICKUP"));
            mark(order.id(), "DELIVERED").statusCode(200).body("lifecycle", equalTo("COMPLETED"));
            assertThat(events.await(OrderShippedV1.class, order.id()).fulfillmentStatus())
                    .isEqualTo("DELIVERED");
            String handedOut = Orders.get(order.id())
                    .body("views.state", equalTo("COMPLETED_PICKED_UP"))
                    .body("shipments.pickup", contains(true))
                    .extract()
                    .path("shipments[0].id");
            asked().body("{}")
                    .post("/orders/{id}/shipments/{s}/reversal", order.id(), handedOut)
                    .then()
                    .statusCode(200)
                    .body("fulfillmentStatus", equalTo("READY_FOR_PICKUP"));
            Orders.get(order.id()).body("views.state", equalTo("PROCESSING_READY_FOR_PICKUP"));
        }
    }

    @Test
    @Proves("O-051")
    void an_order_that_will_not_be_delivered_keeps_no_money_and_takes_no_parcel() {
        UUID order = Orders.paid().id();
        mark(order, "WILL_NOT_DELIVER").statusCode(409).body("code", equalTo("order-has-money"));
        Orders.refund(order, UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        mark(order, "WILL_NOT_DELIVER").statusCode(200);
        Orders.get(order).body("totals.dueTotal.amount", equalTo("0.00"));
        Orders.ship(order, "{\"notifyCustomer\":false}")
                .statusCode(409)
                .body("code", equalTo("order-will-not-be-delivered"));
        Orders.pay(order, null).statusCode(409).body("code", equalTo("order-will-not-be-delivered"));
        clear(order).statusCode(200).body("status", equalTo("AWAITING_PROCESSING"));
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
    }

    @Test
    @Proves("O-052")
    @Proves("O-144")
    void goods_that_were_sent_back_are_marked_once_everything_had_left() {
        UUID order = Orders.paid().id();
        mark(order, "RETURNED").statusCode(409).body("code", equalTo("order-not-shipped"));
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        mark(order, "PARTIALLY_RETURNED").statusCode(200).body("lifecycle", equalTo("COMPLETED"));
        mark(order, "RETURNED").statusCode(200);
        mark(order, "PROCESSING").statusCode(409).body("code", equalTo("order-returned"));
        mark(order, "DELIVERED").statusCode(409).body("code", equalTo("order-returned"));
        clear(order).statusCode(200).body("status", equalTo("SHIPPED"));
        mark(order, "DELIVERED").statusCode(200);
        mark(order, "READY_FOR_PICKUP").statusCode(409).body("code", equalTo("order-already-shipped"));
    }

    @Test
    void what_parcels_say_is_not_said_by_hand() {
        UUID order = Orders.placed().id();
        mark(order, "SHIPPED")
                .statusCode(422)
                .body("code", equalTo("fulfillment-said-by-shipments"))
                .body("errors[0].pointer", equalTo("/status"));
        mark(order, "DELIVERED").statusCode(409).body("code", equalTo("order-not-shipped"));
        mark(order, "NO_SUCH").statusCode(400);
        asked().body("{\"status\":\"PROCESSING\",\"notifyCustomer\":true}")
                .put("/orders/{id}/fulfillment-status", order)
                .then()
                .statusCode(422)
                .body("code", equalTo("no-mail-for-status"));
        mark(UUID.randomUUID(), "PROCESSING").statusCode(404);
    }

    @Test
    void on_hold_nothing_gets_ready_or_leaves() {
        UUID order = Orders.placed().id();
        asked().body("{\"reasonCode\":\"X\"}")
                .put("/orders/{id}/hold", order)
                .then()
                .statusCode(200);
        mark(order, "READY_FOR_PICKUP").statusCode(409).body("code", equalTo("order-on-hold"));
        mark(order, "PROCESSING").statusCode(200);
        Orders.get(order).body("views.state", equalTo("ON_HOLD"));
    }

    @Test
    @Proves("O-045")
    void a_cancelled_order_unpacks_what_was_made_up_and_will_not_be_delivered() {
        UUID order = Orders.placed().id();
        Orders.ship(order, "{\"notifyCustomer\":false,\"state\":\"CREATED\"}").statusCode(201);
        asked().body("{\"notifyCustomer\":false}")
                .post("/orders/{id}/cancellation", order)
                .then()
                .statusCode(200);
        Orders.get(order)
                .body("fulfillmentStatus", equalTo("WILL_NOT_DELIVER"))
                .body("views.storeStatus", equalTo("CANCELLED"))
                .body("views.paymentStatus", equalTo("CANCELLED"))
                .body("shipments.state", hasItem("CANCELLED"))
                .body("totals.dueTotal.amount", equalTo("0.00"));
        mark(order, "PROCESSING").statusCode(409).body("code", equalTo("order-cancelled"));
    }

    @Test
    void twenty_at_once_hand_out_once() {
        UUID order = Orders.placed().id();
        mark(order, "READY_FOR_PICKUP").statusCode(200);
        List<Integer> answers = AtOnce.map(
                Collections.nCopies(20, "DELIVERED"),
                status -> mark(order, status).extract().statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(Database.current().count("shipments where order_id = ?", order))
                .isEqualTo(1);
        assertThat(Database.current().count("order_history where order_id = ? and type = 'ORDER_PICKED_UP'", order))
                .isEqualTo(1);
    }
}
