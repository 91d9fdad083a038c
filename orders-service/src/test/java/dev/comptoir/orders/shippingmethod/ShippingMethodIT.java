package dev.comptoir.orders.shippingmethod;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.ShippingMethodSavedV1;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ShippingMethodIT {

    private static String method(String name, String price) {
        return """
                {"name":"%s","price":%s,"freeFrom":%s,"countries":["FR","BE","FR"],
                 "trackingUrlTemplate":"https://c.example/{trackingNumber}"}""".formatted(name, price, eur("50.00"));
    }

    @Test
    @Proves("O-114")
    void a_shipping_method_is_added_replaced_and_deleted_and_published_each_time() {
        String name = "Colissimo " + UUID.randomUUID();
        try (EventCapture events = EventCapture.of(Topics.ORDERS_STORE)) {
            String id = asked().body(method(name, eur("5.00")))
                    .post("/shipping-methods")
                    .then()
                    .statusCode(201)
                    .body("countries", equalTo(java.util.List.of("BE", "FR")))
                    .body("active", equalTo(true))
                    .extract()
                    .path("id");
            ShippingMethodSavedV1 told = events.await(ShippingMethodSavedV1.class, "shipping-method:" + id);
            assertThat(told.price().amount()).isEqualTo("5.00");
            assertThat(told.freeFrom().amount()).isEqualTo("50.00");
            asked().header("If-Match", "\"1\"")
                    .body(method(name, eur("6.00")))
                    .put("/shipping-methods/{id}", id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("price.amount", equalTo("6.00"));
            asked().header("If-Match", "\"2\"")
                    .delete("/shipping-methods/{id}", id)
                    .then()
                    .statusCode(204);
            ShippingMethodSavedV1 last = events.await(
                            "the deletion",
                            event -> event.key().endsWith(id)
                                    && event.as(ShippingMethodSavedV1.class).deleted())
                    .as(ShippingMethodSavedV1.class);
            assertThat(last.version()).isEqualTo(3);
            asked().get("/shipping-methods/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("shipping-method-not-found"));
            asked().get("/shipping-methods?limit=100").then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void shipping_methods_that_make_no_sense_are_refused() {
        String name = "DHL " + UUID.randomUUID();
        asked().body(method(name, eur("5.00"))).post("/shipping-methods").then().statusCode(201);
        asked().body(method(name.toUpperCase(java.util.Locale.ROOT), eur("5.00")))
                .post("/shipping-methods")
                .then()
                .statusCode(409)
                .body("code", equalTo("shipping-method-name-taken"));
        asked().body(method("x", eur("-1.00"))).post("/shipping-methods").then().statusCode(422);
        asked().body(method("x", eur("1.00").replace("EUR", "USD")))
                .post("/shipping-methods")
                .then()
                .statusCode(422);
        asked().body(method("x", eur("1.00")).replace("{trackingNumber}", "n"))
                .post("/shipping-methods")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/trackingUrlTemplate"));
        asked().body(method("x", eur("1.00")).replace("\"BE\"", "\"UK\""))
                .post("/shipping-methods")
                .then()
                .statusCode(422)
                .body("detail", containsString("GB"))
                .body("errors[0].pointer", equalTo("/countries/1"));
        asked().body(method("x", eur("1.00")).replace("BE", "Belgium"))
                .post("/shipping-methods")
                .then()
                .statusCode(400);
    }
}
