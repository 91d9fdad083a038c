package dev.comptoir.orders.exchange;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.orders.InventoryStub;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.orders.returns.Returns;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ExchangeIT {

    /** A shipped, paid order of which one shirt, 12.00 with tax, came back. */
    private record CameBack(UUID orderId, String returnId) {

        static CameBack shirt() {
            Orders.Placed order = Returns.shipped();
            String shirt = Returns.lines(order).getFirst();
            String id = Returns.created(order.id(), Returns.line(shirt, 1));
            asked(UUID.randomUUID())
                    .body("{\"lines\":[{\"lineId\":\"%s\",\"quantity\":1,\"restock\":true}],\"notifyCustomer\":false}"
                            .formatted(shirt))
                    .post("/returns/{id}/receipt", id)
                    .then()
                    .statusCode(200);
            return new CameBack(order.id(), id);
        }
    }

    private static ValidatableResponse exchange(String returnId, Object key, String price) {
        return exchange(returnId, key, "SHIRT-L", price);
    }

    private static ValidatableResponse exchange(String returnId, Object key, String sku, String price) {
        String line = "{\"sku\":\"%s\",\"name\":\"Shirt L\",\"quantity\":1,\"unitPrice\":%s,\"taxPercent\":\"0\"}";
        return asked(key)
                .body("{\"lines\":[%s]}".formatted(line.formatted(sku, eur(price))))
                .post("/returns/{id}/exchange", returnId)
                .then();
    }

    private static long refunded(UUID orderId) {
        return Database.current().count("refunds where order_id = ?", orderId);
    }

    @Test
    void the_worth_of_what_came_back_pays_the_linked_order_and_the_difference_is_due() {
        CameBack back = CameBack.shirt();
        UUID key = UUID.randomUUID();
        UUID order = UUID.fromString(exchange(back.returnId(), key, "20.00")
                .statusCode(201)
                .body("worth.amount", equalTo("12.00"))
                .body("total.amount", equalTo("20.00"))
                .body("credited.amount", equalTo("12.00"))
                .body("toPay.amount", equalTo("8.00"))
                .body("toGiveBack.amount", equalTo("0.00"))
                .extract()
                .path("exchangeOrderId"));

        Orders.get(order)
                .body("paymentStatus", equalTo("PARTIALLY_PAID"))
                .body("totals.dueTotal.amount", equalTo("8.00"))
                .body("payments[0].method", equalTo("Exchange"))
                .body("payments[0].reference", equalTo(back.returnId()));
        Orders.get(back.orderId())
                .body("refunds", hasSize(1))
                .body("refunds[0].settlement", equalTo("MANUAL"))
                .body("lines[0].refundedQuantity", equalTo(1));
        asked().get("/returns/{id}", back.returnId()).then().body("exchangeOrderId", equalTo(order.toString()));
        asked().get("/returns?exchangeOrderId={order}", order).then().body("items.id", contains(back.returnId()));
        assertThat(Database.current()
                        .value(
                                "select restocked_quantity from order_lines where order_id = ? order by position limit 1",
                                back.orderId()))
                .isEqualTo(1);

        // Again with the same key: nothing happens twice.
        exchange(back.returnId(), key, "20.00")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("exchangeOrderId", equalTo(order.toString()));
        assertThat(refunded(back.orderId())).isEqualTo(1);
        assertThat(Database.current().count("payments where order_id = ?", order))
                .isEqualTo(1);
    }

    @Test
    void what_is_left_of_the_worth_is_given_back_and_the_linked_order_is_paid() {
        CameBack back = CameBack.shirt();
        String order = exchange(back.returnId(), UUID.randomUUID(), "5.00")
                .statusCode(201)
                .body("credited.amount", equalTo("5.00"))
                .body("toGiveBack.amount", equalTo("7.00"))
                .extract()
                .path("exchangeOrderId");
        Orders.get(UUID.fromString(order)).body("paymentStatus", equalTo("PAID"));
    }

    @Test
    void of_exchanges_at_once_one_is_made_and_the_others_leave_nothing() {
        CameBack back = CameBack.shirt();
        String sku = "ONE-OF-FOUR-" + UUID.randomUUID();
        List<Integer> answers = AtOnce.map(
                List.of(1, 2, 3, 4),
                _ -> exchange(back.returnId(), UUID.randomUUID(), sku, "12.00")
                        .extract()
                        .statusCode());
        assertThat(answers).containsOnlyOnce(201);
        assertThat(refunded(back.orderId())).isEqualTo(1);
        assertThat(Database.current().count("payments where method = 'Exchange' and reference = ?", back.returnId()))
                .isEqualTo(1);
        assertThat(Database.current()
                        .count(
                                "orders where channel = 'EXCHANGE' and customer_email = (select customer_email from orders where id = ?)",
                                back.orderId()))
                .isEqualTo(1);
        assertThat(InventoryStub.held(sku)).containsExactly(exchangeOrder(back.returnId()));
    }

    @Test
    void of_an_exchange_and_a_refund_at_once_one_is_made_whole_and_the_other_leaves_nothing() {
        for (int round = 0; round < 4; round++) {
            CameBack back = CameBack.shirt();
            String sku = "OR-REFUND-" + UUID.randomUUID();
            List<Integer> answers = AtOnce.map(
                    List.of(true, false),
                    isExchange -> (isExchange
                                    ? exchange(back.returnId(), UUID.randomUUID(), sku, "12.00")
                                    : refund(back.returnId()))
                            .extract()
                            .statusCode());
            assertThat(answers).containsOnlyOnce(201).containsOnlyOnce(409);
            assertThat(refunded(back.orderId())).isEqualTo(1);
            if (answers.getFirst() == 201) {
                Orders.get(UUID.fromString(exchangeOrder(back.returnId()))).body("paymentStatus", equalTo("PAID"));
            } else {
                assertThat(exchangeOrder(back.returnId())).isNull();
                assertThat(InventoryStub.held(sku)).isEmpty();
            }
        }
    }

    @Test
    void a_return_whose_exchange_has_begun_is_not_refunded_nor_exchanged_for_something_else() {
        CameBack back = CameBack.shirt();
        UUID key = UUID.randomUUID();
        exchange(back.returnId(), key, "12.00").statusCode(201);
        String order = exchangeOrder(back.returnId());
        dieBeforeSettling(back.returnId());

        refund(back.returnId())
                .statusCode(409)
                .body("code", equalTo("return-not-refundable"))
                .body("exchangeOrderId", equalTo(order));
        String sku = "SECOND-" + UUID.randomUUID();
        exchange(back.returnId(), UUID.randomUUID(), sku, "12.00")
                .statusCode(409)
                .body("code", equalTo("return-not-refundable"));
        assertThat(InventoryStub.held(sku)).isEmpty();

        // Its units were refunded directly before it is finished: the linked order stays, due in full.
        exchange(back.returnId(), key, "12.00")
                .statusCode(201)
                .body("exchangeOrderId", equalTo(order))
                .body("orderId", equalTo(back.orderId().toString()))
                .body("credited.amount", equalTo("0.00"))
                .body("toPay.amount", equalTo("12.00"))
                .body("refundId", nullValue());
        asked().get("/orders/{id}/history", back.orderId())
                .then()
                .statusCode(200)
                .body("items.type", hasItem("RETURN_EXCHANGE_NOT_CREDITED"));
        exchange(back.returnId(), key, "12.00").statusCode(201).header("Idempotent-Replayed", "true");
    }

    private static ValidatableResponse refund(String returnId) {
        return asked(UUID.randomUUID())
                .body("{\"notifyCustomer\":false}")
                .post("/returns/{id}/refund", returnId)
                .then();
    }

    private static String exchangeOrder(String returnId) {
        return (String) Database.current()
                .value("select cast(exchange_order_id as text) from returns where id = cast(? as uuid)", returnId);
    }

    /** The return as an attempt leaves it that got lost; what it took off the order stays, as if refunded by somebody else. */
    private static void dieBeforeSettling(String returnId) {
        Database.current().execute("delete from idempotency_keys where operation = ?", "settle-exchange " + returnId);
        Database.current()
                .execute(
                        "update returns set refund_id = null, version = version + 1 where id = cast(? as uuid)",
                        returnId);
    }

    @Test
    void a_return_that_has_not_arrived_or_was_refunded_is_not_exchanged_and_no_order_is_placed() {
        Orders.Placed order = Returns.shipped();
        String open =
                Returns.created(order.id(), Returns.line(Returns.lines(order).getFirst(), 1));
        exchange(open, UUID.randomUUID(), "12.00").statusCode(409).body("code", equalTo("return-not-refundable"));
        CameBack back = CameBack.shirt();
        asked(UUID.randomUUID())
                .body("{}")
                .post("/returns/{id}/refund", back.returnId())
                .then()
                .statusCode(201);
        exchange(back.returnId(), UUID.randomUUID(), "12.00")
                .statusCode(409)
                .body("code", equalTo("return-already-refunded"));
        exchange(UUID.randomUUID().toString(), UUID.randomUUID(), "12.00").statusCode(404);
        assertThat(Database.current().count("orders where channel = 'EXCHANGE' and customer_email = ?", order.email()))
                .isZero();
    }
}
