package dev.comptoir.carts.abandonment;

import static dev.comptoir.carts.Shop.checkOut;
import static dev.comptoir.carts.Shop.shopper;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.calls.CartStatusesRequestV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartStatusIT {

    @Inject
    SuitePasses passes;

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void each_cart_is_answered_as_it_stands_in_the_order_asked() {
        UUID left = leftCart("left@example.test");
        UUID ordered = leftCart("ordered@example.test");
        checkOut(ordered.toString()).statusCode(201);
        UUID back = leftCart("back@example.test");
        Shop.remark(shopper(), back.toString(), "Back").then().statusCode(200);

        ask(List.of(ordered, left, UUID.randomUUID(), back))
                .statusCode(200)
                .body("carts.state", contains("CONVERTED", "OPEN_ABANDONED", "UNKNOWN", "RESUMED"))
                .body("carts.version", contains(3, 1, 0, 2))
                .body("carts[0].cartId", equalTo(ordered.toString()));
    }

    @Test
    void a_customer_who_has_ordered_with_another_cart_since_is_a_buyer() {
        UUID left = leftCart("two-carts@example.test");
        clock.advance(Duration.ofSeconds(1));
        String other = Shop.completeCart("Two-Carts@example.test").getString("id");
        ask(List.of(left)).body("carts.state", contains("OPEN_ABANDONED"));

        checkOut(other).statusCode(201);

        ask(List.of(left)).body("carts.state", contains("CONVERTED"));
    }

    @Test
    void a_cart_left_after_an_order_is_open() {
        checkOut(Shop.completeCart("comes-again@example.test").getString("id")).statusCode(201);
        clock.advance(Duration.ofSeconds(1));

        ask(List.of(leftCart("comes-again@example.test"))).body("carts.state", contains("OPEN_ABANDONED"));
    }

    @Test
    void only_the_cart_that_was_left_last_and_still_stands_is_not_outdone() {
        UUID first = leftCart("several@example.test");
        clock.advance(Duration.ofSeconds(1));
        UUID second = leftCart("several@example.test");
        clock.advance(Duration.ofSeconds(1));
        UUID last = leftCart("Several@example.test");
        ask(List.of(first, second, last)).body("carts.outdone", contains(true, true, false));

        Shop.remark(shopper(), last.toString(), "Back").then().statusCode(200);

        ask(List.of(first, second, last)).body("carts.outdone", contains(true, false, false));
    }

    @Test
    void five_hundred_carts_at_once_are_the_most() {
        ask(ids(500)).statusCode(200).body("carts.size()", equalTo(500));
        ask(ids(501)).statusCode(400).body("code", equalTo("invalid-request"));
        ask(List.of()).statusCode(400).body("code", equalTo("invalid-request"));
    }

    @Test
    void only_programs_of_the_suite_may_ask() {
        shopper()
                .body(Json.write(new CartStatusesRequestV1(ids(1))))
                .post("/internal/cart-statuses")
                .then()
                .statusCode(403)
                .body("code", equalTo("suite-only"));
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private static UUID leftCart(String email) {
        String id = Shop.completeCart(email).getString("id");
        shopper().post("/carts/{id}/abandonment", id).then().statusCode(204);
        return UUID.fromString(id);
    }

    private ValidatableResponse ask(List<UUID> carts) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", passes.issue(CartStatusesRequestV1.PURPOSE))
                .body(Json.write(new CartStatusesRequestV1(carts)))
                .post("/internal/cart-statuses")
                .then();
    }
}
