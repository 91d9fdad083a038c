package dev.comptoir.orders.history;

import static dev.comptoir.orders.Orders.asked;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class HistoryIT {

    @Test
    @Proves("O-177")
    void what_was_done_is_listed_oldest_first_with_who_did_it() {
        UUID order = Orders.placed().id();
        String payment = Orders.pay(order, null).extract().path("id");
        asked().body("{\"reasonCode\":\"X\"}")
                .put("/orders/{id}/hold", order)
                .then()
                .statusCode(200);
        asked().delete("/orders/{id}/hold", order).then().statusCode(200);
        Orders.refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(Orders.eur("1.00")));
        Orders.ship(order, "{\"notifyCustomer\":false}").statusCode(201);
        asked().get("/orders/{id}/history", order)
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        contains(
                                "ORDER_PLACED",
                                "PAYMENT_RECORDED",
                                "ORDER_HELD",
                                "ORDER_RESUMED",
                                "REFUND_ISSUED",
                                "SHIPMENT_CREATED"))
                .body("items[1].details.amount.amount", equalTo("48.60"))
                .body("items[1].details.paymentId", equalTo(payment))
                .body("items[1].actor", not(equalTo("")));
    }

    @Test
    void a_reason_that_was_given_is_the_reason_of_the_entry() {
        UUID order = Orders.placed().id();
        String payment = Orders.pay(order, null).extract().path("id");
        asked().body("{\"reasonCode\":\"X\",\"note\":\"Odd address\"}")
                .put("/orders/{id}/hold", order)
                .then()
                .statusCode(200);
        asked().delete("/orders/{id}/hold", order).then().statusCode(200);
        asked().body("{\"reason\":\"Not mine\"}")
                .put("/orders/{id}/payments/{payment}/dispute", order, payment)
                .then()
                .statusCode(200);
        String parcel = Orders.ship(order, "{\"notifyCustomer\":false}")
                .statusCode(201)
                .extract()
                .path("id");
        asked().body("{\"reason\":\"Wrong shelf\"}")
                .post("/orders/{id}/shipments/{parcel}/reversal", order, parcel)
                .then()
                .statusCode(200);
        asked().get("/orders/{id}/history", order)
                .then()
                .body("items.find { it.type == 'ORDER_HELD' }.reason", equalTo("Odd address"))
                .body("items.find { it.type == 'PAYMENT_DISPUTED' }.reason", equalTo("Not mine"))
                .body("items.find { it.type == 'SHIPMENT_REVERSED' }.reason", equalTo("Wrong shelf"));
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        UUID order = Orders.paid().id();
        String cursor = asked().get("/orders/{id}/history?limit=1", order)
                .then()
                .body("items.type", contains("ORDER_PLACED"))
                .extract()
                .path("nextCursor");
        asked().get("/orders/{id}/history?limit=1&cursor={cursor}", order, cursor)
                .then()
                .body("items.type", contains("PAYMENT_RECORDED"))
                .body("hasMore", equalTo(false));
    }

    @Test
    void a_refused_change_leaves_no_entry() {
        UUID order = Orders.placed().id();
        Orders.pay(order, "99.00").statusCode(422);
        asked().get("/orders/{id}/history", order).then().body("items", hasSize(1));
        asked().get("/orders/{id}/history", UUID.randomUUID()).then().statusCode(404);
    }
}
