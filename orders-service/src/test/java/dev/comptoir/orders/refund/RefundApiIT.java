package dev.comptoir.orders.refund;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.refund;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class RefundApiIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | refund-form-unclear",
                "{'full':true,'amount':{'amount':'1','currency':'EUR'}} | 400 | refund-form-unclear",
                "{'full':false} | 400 | refund-form-unclear",
                "{'full':'yes'} | 400 | invalid-value",
                "{'amount':{'amount':1,'currency':'EUR'}} | 400 | invalid-value",
                "{'amount':{'amount':'1e3','currency':'EUR'}} | 400 | invalid-request",
                "{'amount':{'amount':'1','currency':'eur'}} | 400 | invalid-request",
                "{'amount':{'amount':'1','currency':'USD'}} | 422 | refund-in-other-currency",
                "{'amount':{'amount':'0','currency':'EUR'}} | 422 | refund-not-positive",
                "{'amount':{'amount':'-3','currency':'EUR'}} | 422 | refund-not-positive",
                "{'amount':{'amount':'48.60','currency':'EUR'}} | 422 | refund-not-below-total",
                "{'lines':[{'lineId':'0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3f','quantity':1}]} | 422 | line-not-in-order",
                "{'lines':[{'lineId':'0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3f','quantity':0}]} | 400 | invalid-request",
                "{'lines':[],'shipping':'some'} | 400 | invalid-request",
                "{'lines':[]} | 422 | refund-not-positive",
                "{'full':true,'unknown':1} | 400 | unknown-field",
                "[] | 400 | invalid-json",
                "{ | 400 | malformed-json"
            })
    @Proves("O-093")
    void what_is_not_a_refund_is_refused_with_its_code(String body, int status, String code) {
        UUID order = shared();
        refund(order, UUID.randomUUID(), body.replace('\'', '"'))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        Orders.get(order).body("totals.refundedTotal.amount", equalTo("0.00"));
    }

    private static UUID sharedOrder;

    private static UUID shared() {
        if (sharedOrder == null) {
            sharedOrder = Orders.paid().id();
        }
        return sharedOrder;
    }

    @Test
    void a_key_is_required() {
        asked().body("{\"full\":true}")
                .post("/orders/{id}/refunds", shared())
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void only_a_key_with_its_own_scope_may_refund() {
        given().auth()
                .oauth2(Tokens.secret("orders:write"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"full\":true}")
                .post("/orders/{id}/refunds", shared())
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        given().post("/orders/{id}/refunds", shared()).then().statusCode(401);
    }

    @Test
    void a_stale_version_is_refused() {
        asked(UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .body("{\"full\":true}")
                .post("/orders/{id}/refunds", shared())
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void units_go_back_line_by_line_and_no_more_of_them_than_there_are() {
        UUID order = Orders.paid().id();
        String shirt = Orders.lineIds(order).getFirst();
        String one = "{\"lines\":[{\"lineId\":\"%s\",\"quantity\":%d,\"restock\":false}]}";
        refund(order, UUID.randomUUID(), one.formatted(shirt, 2))
                .statusCode(201)
                .body("amount.amount", equalTo("24.00"))
                .body("lines[0].restocked", equalTo(false));
        refund(order, UUID.randomUUID(), one.formatted(shirt, 1))
                .statusCode(422)
                .body("code", equalTo("quantity-exceeds-refundable"));
        Orders.get(order).body("lines[0].refundedQuantity", equalTo(2));
    }

    @Test
    void refunds_are_listed_oldest_first_and_found_by_id() {
        UUID order = Orders.paid().id();
        String first = refund(order, UUID.randomUUID(), "{\"amount\":%s}".formatted(Orders.eur("1.00")))
                .statusCode(201)
                .extract()
                .path("id");
        refund(order, UUID.randomUUID(), "{\"lines\":[],\"shipping\":\"full\"}")
                .statusCode(201)
                .body("amount.amount", equalTo("6.00"));
        asked().get("/orders/{id}/refunds", order)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(first))
                .body("items[1].refundedTotal.amount", equalTo("7.00"));
        asked().get("/orders/{id}/refunds/{refund}", order, first)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("1.00"));
        asked().get("/orders/{id}/refunds/{refund}", order, UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("refund-not-found"));
        asked().get("/orders/{id}/refunds", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
    }

    @Test
    void the_answer_says_where_the_refund_is() {
        UUID order = Orders.paid().id();
        var answer = refund(order, UUID.randomUUID(), "{\"full\":true}")
                .statusCode(201)
                .extract();
        String location = answer.header("Location");
        org.assertj.core.api.Assertions.assertThat(location)
                .isEqualTo("/v1/orders/" + order + "/refunds/" + answer.path("id"));
        Orders.get(order).header("ETag", answer.header("ETag"));
    }

    @Test
    void units_of_a_fully_refunded_order_are_booked_back_once() {
        UUID order = Orders.paid().id();
        refund(order, UUID.randomUUID(), "{\"full\":true}").statusCode(201);
        String body = """
                {"lines":[{"lineId":"%s","quantity":2}]}""".formatted(Orders.lineIds(order).getFirst());

        refund(order, UUID.randomUUID(), body)
                .statusCode(201)
                .body("amount.amount", equalTo("0.00"))
                .body("paymentStatus", equalTo("REFUNDED"))
                .body("lines[0].restocked", equalTo(true));
        refund(order, UUID.randomUUID(), body).statusCode(422).body("code", equalTo("quantity-exceeds-refundable"));
    }
}
