package dev.comptoir.orders.manualorder;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class CreateOrderIT {

    private final String email = "phone-" + UUID.randomUUID() + "@example.test";

    /** Two shirts at 10.00 and an hour of work at 50.00, 20 % on top: 84.00. */
    private String body(String sku, String more) {
        return """
                {"customer":{"email":"%s","name":"Paul Phone"},
                 "billingAddress":{"line1":"1 Rue","city":"Paris","country":"FR"},
                 "lines":[{"sku":"%s","name":"Shirt","quantity":2,"unitPrice":%s,"taxPercent":"20"},
                          {"name":"Engraving, one hour","quantity":1,"unitPrice":%s,"taxPercent":"20"}]%s}""".formatted(email, sku, eur("10.00"), eur("50.00"), more);
    }

    private static ValidatableResponse create(Object key, String body) {
        return asked(key).body(body).post("/orders").then();
    }

    private ValidatableResponse create(String more) {
        return create(UUID.randomUUID(), body("SHIRT-M", more));
    }

    private static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.statusCode(201).extract().path("id"));
    }

    @Test
    @Proves("O-162")
    void an_order_taken_by_phone_stands_among_the_others() {
        UUID order = id(create(",\"channel\":\"PHONE\"")
                .header("Location", org.hamcrest.Matchers.containsString("/v1/orders/"))
                .body("total.amount", equalTo("84.00"))
                .body("paymentStatus", equalTo("AWAITING_PAYMENT")));
        Orders.get(order)
                .body("placedBy", equalTo("MERCHANT"))
                .body("channel", equalTo("PHONE"))
                .body("cartId", nullValue())
                .body("totals.taxTotal.amount", equalTo("14.00"))
                .body("lines", hasSize(2))
                .body("lines[0].takesStock", equalTo(true))
                .body("lines[1].takesStock", equalTo(false));
        asked().queryParam("placedBy", email)
                .get("/orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(order.toString())));
        asked().get("/orders/{id}/history", order)
                .then()
                .body("items[0].type", equalTo("ORDER_PLACED"))
                .body("items[0].actorType", equalTo("KEY"));
    }

    @Test
    @Proves("O-082")
    void the_merchant_says_how_it_is_paid() {
        try (EventCapture events = EventCapture.of(Topics.ORDERS_ORDER)) {
            UUID paid = id(create(",\"payment\":{\"status\":\"PAID\",\"method\":\"Cash\",\"reference\":\"R-1\"}")
                    .body("paymentStatus", equalTo("PAID")));
            Orders.get(paid)
                    .body("paymentStatus", equalTo("PAID"))
                    .body("version", equalTo(2))
                    .body("paymentMethod", equalTo("Cash"))
                    .body("payments[0].amount.amount", equalTo("84.00"))
                    .body("payments[0].method", equalTo("Cash"))
                    .body("payments[0].reference", equalTo("R-1"))
                    .body("totals.dueTotal.amount", equalTo("0.00"));
            OrderCompletedV1 completed = events.await(OrderCompletedV1.class, paid);
            assertThat(completed.placedBy()).isEqualTo("MERCHANT");
            assertThat(completed.lines()).extracting("takesStock").containsExactly(true, false);
            assertThat(events.await(OrderPaidV1.class, paid).paid().amount()).isEqualTo("84.00");
        }
        UUID open = id(create(",\"payment\":{\"status\":\"AWAITING_PAYMENT\",\"method\":\"Bank transfer\"}"));
        Orders.get(open)
                .body("paymentStatus", equalTo("AWAITING_PAYMENT"))
                .body("paymentMethod", equalTo("Bank transfer"))
                .body("payments", hasSize(0));
    }

    @Test
    void the_customer_reads_of_it_only_when_the_merchant_says_so() {
        UUID silent = id(create(""));
        assertThat(Database.current().count("mails where subject_id = ?", silent))
                .isZero();
        UUID told = id(create(",\"notifyCustomer\":true,\"payment\":{\"status\":\"PAID\",\"method\":\"Cash\"}"));
        assertThat(Database.current().count("mails where subject_id = ?", told)).isEqualTo(1);
        assertThat(MailSeam.awaitMailsTo(email, 1).getFirst().text()).contains("84.00");
    }

    @Test
    void one_key_is_one_order_however_often_and_at_once_it_is_sent() {
        String key = UUID.randomUUID().toString();
        String body = body("SHIRT-M", "");
        List<Integer> answers =
                AtOnce.times(10, () -> create(key, body).extract().statusCode());
        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        String first = create(key, body)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .extract()
                .path("id");
        assertThat(Database.current().count("orders where customer_email = ?", email))
                .isEqualTo(1);
        create(key, body("SHIRT-L", "")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        Orders.get(UUID.fromString(first)).body("lines[0].sku", equalTo("SHIRT-M"));
        asked().body(body).post("/orders").then().statusCode(400).body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void stock_is_taken_as_at_a_checkout_unless_the_merchant_leaves_it_alone() {
        create(UUID.randomUUID(), body("SHORT-1", "")).statusCode(409).body("code", equalTo("insufficient-stock"));
        assertThat(Database.current().count("orders where customer_email = ?", email))
                .isZero();
        UUID order = id(create(UUID.randomUUID(), body("SHORT-1", ",\"takeStock\":false")));
        Orders.get(order).body("lines.takesStock", equalTo(List.of(false, false)));
    }

    @Test
    @Proves("X20")
    void to_oversell_needs_its_scope() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.secret("orders:write"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body("SHIRT-M", ",\"stockPolicy\":\"WARN\""))
                .post("/orders")
                .then()
                .statusCode(403)
                .body("code", equalTo("oversell-not-allowed"));
    }

    @Test
    void an_order_of_the_past_keeps_its_day_and_none_is_of_the_future() {
        UUID order = id(create(",\"placedAt\":\"2024-02-29T10:00:00Z\""));
        Orders.get(order).body("placedAt", equalTo("2024-02-29T10:00:00Z"));
        create(",\"placedAt\":\"2099-01-01T00:00:00Z\"").statusCode(422).body("code", equalTo("placed-in-the-future"));
    }

    @Test
    void discounts_shipping_and_tax_of_the_place_are_computed() {
        String method = asked(UUID.randomUUID())
                .body("{\"name\":\"Van %s\",\"price\":%s,\"countries\":[]}".formatted(UUID.randomUUID(), eur("12.00")))
                .post("/shipping-methods")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String more = """
                ,"shippingAddress":{"line1":"1 Rue","city":"Paris","country":"FR"},
                "shipping":{"methodId":"%s","price":%s,"tax":%s},
                "discounts":[{"label":"Sorry","percent":"10"}]""".formatted(method, eur("6.00"), eur("1.00"));
        UUID order = id(create(more));
        Orders.get(order)
                .body("shipping.price.amount", equalTo("6.00"))
                .body("totals.subtotal.amount", equalTo("70.00"))
                .body("totals.discountTotal.amount", equalTo("7.00"))
                .body("totals.taxTotal.amount", equalTo("13.60"))
                .body("totals.total.amount", equalTo("82.60"))
                .body("merchantDiscounts[0].label", equalTo("Sorry"))
                .body("merchantDiscounts[0].amount.amount", equalTo("7.00"));
    }

    @Test
    void totals_that_are_given_are_checked_with_both_numbers() {
        String totals =
                ",\"totals\":{\"subtotal\":%s,\"discountTotal\":%s,\"shippingTotal\":%s,\"taxTotal\":%s,\"total\":%s}"
                        .formatted(eur("70.00"), eur("0.00"), eur("0.00"), eur("14.00"), eur("84.01"));
        create(totals)
                .statusCode(422)
                .body("code", equalTo("totals-differ"))
                .body("given.amount", equalTo("84.01"))
                .body("computed.amount", equalTo("84.00"));
        create(totals.replace("84.01", "84.00")).statusCode(201);
    }

    @Test
    void a_row_of_another_currency_or_below_zero_is_refused_where_it_stands() {
        create(UUID.randomUUID(), body("S", "").replace("EUR", "USD"))
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("errors[0].pointer", equalTo("/lines/0/unitPrice"));
        create(UUID.randomUUID(), body("S", "").replace("50.00", "-50.00"))
                .statusCode(422)
                .body("code", equalTo("negative-amount"));
    }
}
