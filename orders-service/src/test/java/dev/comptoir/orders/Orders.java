package dev.comptoir.orders;

import static io.restassured.RestAssured.given;

import dev.comptoir.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** Places and changes orders over HTTP, for tests that are about something else. */
public final class Orders {

    private Orders() {}

    /** An order that was placed. */
    public record Placed(UUID id, UUID cartId, String number, String email) {}

    public static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType("application/json");
    }

    public static RequestSpecification asked(Object key) {
        return asked().header("Idempotency-Key", key.toString());
    }

    public static Placed placed() {
        return placed(Cart.of(UUID.randomUUID()));
    }

    public static Placed placed(Cart cart) {
        Response answer = asked().body(cart.json()).post("/internal/placements");
        answer.then().statusCode(201);
        return new Placed(cart.orderId(), cart.cartId(), answer.path("orderNumber"), cart.email());
    }

    /** An order of which the book is a download only. */
    public static Placed placedWithDownload() {
        Cart cart = Cart.of(UUID.randomUUID());
        Response answer = asked().body(cart.withDownloadJson()).post("/internal/placements");
        answer.then().statusCode(201);
        return new Placed(cart.orderId(), cart.cartId(), answer.path("orderNumber"), cart.email());
    }

    /** A fresh order of which all is paid. */
    public static Placed paid() {
        return paid(Cart.of(UUID.randomUUID()));
    }

    public static Placed paid(Cart cart) {
        Placed order = placed(cart);
        pay(order.id(), null).statusCode(201);
        return order;
    }

    public static ValidatableResponse pay(UUID orderId, String amount) {
        String body = amount == null
                ? "{\"method\":\"Bank transfer\"}"
                : "{\"method\":\"Cash\",\"amount\":%s}".formatted(eur(amount));
        return asked().body(body).post("/orders/{id}/payments", orderId).then();
    }

    public static ValidatableResponse refund(UUID orderId, Object key, String body) {
        return asked(key).body(body).post("/orders/{id}/refunds", orderId).then();
    }

    public static ValidatableResponse ship(UUID orderId, String body) {
        return asked().body(body).post("/orders/{id}/shipments", orderId).then();
    }

    public static ValidatableResponse get(UUID orderId) {
        return asked().get("/orders/{id}", orderId).then().statusCode(200);
    }

    public static List<String> lineIds(UUID orderId) {
        return get(orderId).extract().path("lines.id");
    }

    public static String eur(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"EUR\"}".formatted(amount);
    }
}
