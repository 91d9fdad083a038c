package dev.comptoir.carts.cartlink;

import static dev.comptoir.carts.Shop.shopper;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MovableClock;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartLinkIT {

    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static String token(String cart) {
        String url = shopper()
                .post("/carts/{id}/links", cart)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse follow(String token) {
        return given().redirects()
                .follow(false)
                .queryParam("utm_source", "sms")
                .get("/cart-links/{t}", token)
                .then();
    }

    private static String page(String cart) {
        return "https://shop.example/basket?cart=" + cart;
    }

    @Test
    void the_link_opens_the_cart_on_another_device_for_a_week() {
        String cart = Shop.emptyCart();
        String token = token(cart);
        follow(token)
                .statusCode(303)
                .header("Location", equalTo(page(cart)))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"));
        clock.advance(Duration.ofDays(7));
        follow(token).statusCode(410).body("code", equalTo("cart-link-expired"));
    }

    @Test
    void it_leads_to_the_cart_that_has_the_content_now() {
        String cart = Shop.emptyCart();
        String token = token(cart);
        String own = Shop.emptyCart();
        shopper()
                .body("{\"fromCartId\":\"%s\"}".formatted(cart))
                .post("/carts/{id}/merges", own)
                .then()
                .statusCode(200);
        follow(token).statusCode(303).header("Location", equalTo(page(own)));
    }

    @Test
    void a_link_that_was_changed_and_one_whose_cart_is_gone_are_not_told_apart() {
        String cart = Shop.emptyCart();
        String token = token(cart);
        String other = (token.charAt(20) == 'A' ? "B" : "A");
        follow(token.substring(0, 20) + other + token.substring(21))
                .statusCode(404)
                .body("code", equalTo("cart-link-unknown"));
        follow(token.substring(1)).statusCode(404).body("code", equalTo("cart-link-unknown"));
        Database.current().execute("delete from carts where id = ?", UUID.fromString(cart));
        follow(token).statusCode(404).body("code", equalTo("cart-link-unknown"));
        shopper().post("/carts/{id}/links", cart).then().statusCode(404).body("code", equalTo("cart-not-found"));
        follow("x".repeat(401)).statusCode(400);
    }
}
