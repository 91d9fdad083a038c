package dev.comptoir.orders.returns;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.returns.Returns.create;
import static dev.comptoir.orders.returns.Returns.created;
import static dev.comptoir.orders.returns.Returns.line;
import static dev.comptoir.orders.returns.Returns.lines;
import static dev.comptoir.orders.returns.Returns.move;
import static dev.comptoir.orders.returns.Returns.receive;
import static dev.comptoir.orders.returns.Returns.shipped;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.orders.ReturnClosedV1;
import dev.comptoir.contracts.orders.ReturnReceivedV1;
import dev.comptoir.contracts.orders.ReturnRequestedV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ReturnIT {

    @Test
    @Proves("O-140")
    @Proves("O-141")
    void a_customer_asks_for_a_return_by_the_link_of_the_order() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = shipped();
            String token = Returns.token(order);
            String id = given().contentType("application/json")
                    .body("{\"lines\":[%s],\"wish\":\"EXCHANGE\"}"
                            .formatted(line(lines(order).getFirst(), 1)))
                    .post("/order-status/{token}/returns", token)
                    .then()
                    .statusCode(201)
                    .body("returnNumber", matchesPattern("R-\\d+"))
                    .body("state", equalTo("REQUESTED"))
                    .body("wish", equalTo("EXCHANGE"))
                    .body("lines[0].quantity", equalTo(1))
                    .extract()
                    .path("id");
            given().get("/order-status/{token}/returns", token)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
            assertThat(events.await(ReturnRequestedV1.class, order.id()).requestedByCustomer())
                    .isTrue();
            asked().get("/orders/{id}/history", order.id())
                    .then()
                    .body("items.find { it.type == 'RETURN_REQUESTED' }.actorType", equalTo("CUSTOMER"));
            assertThat(MailSeam.awaitMailsTo(order.email(), 2))
                    .anyMatch(mail -> mail.subject().startsWith("Your return request R-"));
            move(id, "approval", "{}").statusCode(200).body("state", equalTo("APPROVED"));
            assertThat(MailSeam.awaitMailsTo(order.email(), 3))
                    .anyMatch(mail -> mail.subject().endsWith("is approved"));
        }
    }

    @Test
    @Proves("O-025")
    @Proves("O-142")
    @Proves("O-143")
    void the_order_shows_its_returns_once_there_is_one_and_each_can_be_edited() {
        Orders.Placed order = shipped();
        String book = lines(order).getLast();
        Orders.get(order.id()).body("returns", hasSize(0));
        String id = created(order.id(), line(book, 1));
        Orders.get(order.id())
                .body("returns.id", contains(id))
                .body("returns[0].state", equalTo("APPROVED"))
                .body("returns[0].quantity", equalTo(1));
        asked().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body("{\"note\":\"été\",\"trackingNumber\":\"6A1\",\"reasons\":{\"%s\":\"Torn\"}}".formatted(book))
                .patch("/returns/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_TRANSIT"))
                .body("note", equalTo("été"))
                .body("version", equalTo(2))
                .body("lines[0].reason", equalTo("Torn"));
        asked().get("/returns/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("trackingNumber", equalTo("6A1"))
                .body("orderNumber", equalTo(order.number()));
        asked().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body("{\"note\":\"x\"}")
                .patch("/returns/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    @Proves("O-144")
    @Proves("I-034")
    void what_arrived_is_refunded_and_restocked_in_one_step_line_by_line() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = shipped();
            String shirt = lines(order).getFirst();
            String id = created(order.id(), line(shirt, 2));
            Returns.refund(id)
                    .statusCode(409)
                    .body("code", equalTo("return-not-refundable"))
                    .body("detail", containsString("POST /returns/{id}/receipt"));
            receive(id, shirt, 2, true).statusCode(200).body("lines[0].condition", equalTo("OPENED"));
            assertThat(events.await(ReturnReceivedV1.class, order.id())
                            .lines()
                            .getFirst()
                            .receivedQuantity())
                    .isEqualTo(2);
            Orders.get(order.id()).body("fulfillmentStatus", equalTo("PARTIALLY_RETURNED"));
            Returns.refund(id)
                    .statusCode(201)
                    .body("amount.amount", equalTo("24.00"))
                    .body("lines[0].restocked", equalTo(true));
            RefundIssuedV1 refund = events.await(RefundIssuedV1.class, order.id());
            assertThat(refund.lines()).singleElement().satisfies(line -> {
                assertThat(line.quantity()).isEqualTo(2);
                assertThat(line.restocked()).isTrue();
            });
            Returns.refund(id).statusCode(409).body("code", equalTo("return-already-refunded"));
            String rest = created(order.id(), line(lines(order).getLast(), 1));
            receive(rest, lines(order).getLast(), 1, false).statusCode(200);
            Orders.get(order.id()).body("fulfillmentStatus", equalTo("RETURNED"));
            move(id, "closure", "").statusCode(200).body("state", equalTo("CLOSED"));
            assertThat(events.await(ReturnClosedV1.class, order.id()).refundId())
                    .isEqualTo(refund.refundId());
            assertThat(Database.current().count("refunds where order_id = ?", order.id()))
                    .isEqualTo(1);
            Returns.refund(rest).statusCode(201).body("lines[0].restocked", equalTo(false));
        }
    }

    @Test
    @Proves("I-034")
    void units_come_back_once_whatever_happened_to_the_money() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed order = shipped();
            String shirt = lines(order).getFirst();
            String id = created(order.id(), line(shirt, 1));
            receive(id, shirt, 1, true).statusCode(200);
            move(id, "closure", "").statusCode(200);
            RefundIssuedV1 goods = events.await(RefundIssuedV1.class, order.id());
            assertThat(goods.amount().amount()).isEqualTo("0.00");
            assertThat(goods.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.restocked()).isTrue());
            String book = lines(order).getLast();
            String kept = created(order.id(), line(book, 1));
            receive(kept, book, 1, false).statusCode(200);
            move(kept, "closure", "").statusCode(200);
            Orders.get(order.id())
                    .body("paymentStatus", equalTo("PAID"))
                    .body("lines[0].refundedQuantity", equalTo(1))
                    .body("lines[1].refundedQuantity", equalTo(0));
        }
    }

    @Test
    @Proves("I-034")
    void of_one_parcel_each_line_is_restocked_or_not_by_itself() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            Orders.Placed refunded = shipped();
            Returns.refund(arrived(refunded, false, true)).statusCode(201);
            assertThat(events.await(RefundIssuedV1.class, refunded.id()).lines())
                    .extracting("sku", "restocked")
                    .containsExactlyInAnyOrder(tuple("SHIRT-M", false), tuple("BOOK", true));
            Orders.Placed closed = shipped();
            move(arrived(closed, true, false), "closure", "").statusCode(200);
            assertThat(events.await(RefundIssuedV1.class, closed.id()).lines())
                    .extracting("sku", "restocked")
                    .containsExactly(tuple("SHIRT-M", true));
        }
    }

    /** A shirt and a book in one parcel. */
    private static String arrived(Orders.Placed order, boolean isShirtRestocked, boolean isBookRestocked) {
        String shirt = lines(order).getFirst();
        String book = lines(order).getLast();
        String id = created(order.id(), line(shirt, 1), line(book, 1));
        String body = """
                {"lines":[{"lineId":"%s","quantity":1,"restock":%s},{"lineId":"%s","quantity":1,"restock":%s}]}""".formatted(shirt, isShirtRestocked, book, isBookRestocked);
        move(id, "receipt", body).statusCode(200);
        return id;
    }

    @Test
    @Proves("O-195")
    void returns_are_numbered_in_a_series_of_their_own() {
        Orders.Placed order = shipped();
        long first = returnNumber(created(order.id(), line(lines(order).getFirst(), 1)));
        Orders.Placed other = shipped();
        long second = returnNumber(created(other.id(), line(lines(other).getFirst(), 1)));
        assertThat(second).isEqualTo(first + 1);
    }

    private static long returnNumber(String id) {
        String number = asked().get("/returns/{id}", id).path("returnNumber");
        return Long.parseLong(number.replaceFirst("^R-", ""));
    }

    @Test
    @Proves("O-141")
    void only_what_left_comes_back_and_no_unit_twice() {
        Orders.Placed order = Orders.paid();
        String shirt = lines(order).getFirst();
        create(order.id(), line(shirt, 1))
                .statusCode(422)
                .body("code", equalTo("quantity-exceeds-returnable"))
                .body("returnable", equalTo(0));
        Orders.ship(order.id(), "{\"notifyCustomer\":false}").statusCode(201);
        var answers = AtOnce.times(
                6, () -> create(order.id(), line(shirt, 1)).extract().statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        String first = asked().get("/orders/{id}/returns", order.id()).path("items[0].id");
        move(first, "refusal", "{\"reason\":\"Worn\"}").statusCode(200).body("refusalReason", equalTo("Worn"));
        move(first, "approval", "{}").statusCode(409).body("state", equalTo("REFUSED"));
        create(order.id(), line(shirt, 1)).statusCode(201);
    }

    @Test
    void the_list_is_filtered_by_state_order_and_day() {
        Orders.Placed order = shipped();
        String id = created(order.id(), line(lines(order).getFirst(), 1));
        asked().queryParam("orderId", order.id())
                .queryParam("state", "APPROVED", "RECEIVED")
                .queryParam("createdFrom", "2020-01-01T00:00:00Z")
                .queryParam("count", true)
                .get("/returns")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("total", equalTo(1));
        asked().queryParam("state", "CLOSED")
                .get("/returns")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    @Proves("O-140")
    void the_policy_binds_customers_and_not_the_merchant() {
        Orders.Placed order = shipped();
        String body = "{\"lines\":[%s]}".formatted(line(lines(order).getFirst(), 1));
        policy("\"days\":14,\"excludedSkus\":[\"SHIRT-M\"]");
        try {
            given().contentType("application/json")
                    .body(body)
                    .post("/order-status/{token}/returns", Returns.token(order))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("line-not-returnable"));
            create(order.id(), line(lines(order).getFirst(), 1)).statusCode(201);
        } finally {
            policy("\"days\":14,\"excludedSkus\":[]");
        }
        given().contentType("application/json")
                .body(body)
                .post("/order-status/{token}/returns", Returns.token(order) + "x")
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_key_creates_one_return() {
        Orders.Placed order = shipped();
        UUID key = UUID.randomUUID();
        String body = "{\"lines\":[%s]}".formatted(line(lines(order).getFirst(), 1));
        String id =
                asked(key).body(body).post("/orders/{id}/returns", order.id()).path("id");
        asked(key)
                .body(body)
                .post("/orders/{id}/returns", order.id())
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
    }

    private static void policy(String fields) {
        String etag = asked().get("/settings/returns").header("ETag");
        asked().header("If-Match", etag)
                .body("{\"enabled\":true,\"excludedProductIds\":[],%s}".formatted(fields))
                .put("/settings/returns")
                .then()
                .statusCode(200);
    }
}
