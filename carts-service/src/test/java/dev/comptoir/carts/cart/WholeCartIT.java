package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.carts.OrdersStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.carts.discount.DiscountDesk;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class WholeCartIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    private static ValidatableResponse create(String sku, String code, String message) {
        return shopper()
                .body("""
                        {"items":[{"sku":"%s","quantity":2}],"customer":{"email":"%s@example.test"},
                         "addresses":{"billing":%s,"sameAsBilling":true},"shippingMethodId":"%s",
                         "coupon":{"code":"%s"},"customerRemark":"Ring","giftMessage":%s}""".formatted(sku, UUID.randomUUID(), Shop.address("FR"), Shop.POST, code, Json.write(message)))
                .post("/carts")
                .then();
    }

    @Test
    void a_cart_is_opened_with_its_code_and_its_words_and_ordered_with_the_next_request() {
        String code = DiscountDesk.freshCode();
        DiscountDesk.percent("10", code);
        String cart = create(Shop.sells("20.00"), code, "Happy birthday,\nCamille!")
                .statusCode(201)
                .body("missing", hasSize(0))
                .body("coupon.applied", equalTo(true))
                .body("totals.total.amount", equalTo("50.40"))
                .body("giftMessage", equalTo("Happy birthday,\nCamille!"))
                .extract()
                .path("id");
        Shop.checkOut(cart).statusCode(201);
        var asked = OrdersStandIn.get().askedFor(cart).getFirst().body();
        assertThat(asked.path("giftMessage").asText()).isEqualTo("Happy birthday,\nCamille!");
        assertThat(asked.path("customerRemark").asText()).isEqualTo("Ring");
    }

    @Test
    void a_code_that_cannot_be_used_opens_no_cart() {
        String sku = Shop.sells("20.00");
        create(sku, "NO-SUCH-CODE", "Joy")
                .statusCode(422)
                .body("code", equalTo("unknown-coupon"))
                .body("errors[0].pointer", equalTo("/coupon/code"));
        String paused = DiscountDesk.freshCode();
        DiscountDesk.percent("10", paused, "active", false);
        create(sku, paused, "Joy")
                .statusCode(422)
                .body("code", equalTo("coupon-not-usable"))
                .body("reason", equalTo("PAUSED"));
        create(sku, "x".repeat(10_000), "Joy").statusCode(400).body("errors[0].pointer", equalTo("/coupon/code"));
        assertThat(Database.current().count("carts where content::text like ?", "%" + sku + "%"))
                .isZero();
    }

    @Test
    void a_gift_message_is_set_changed_and_taken_away() {
        String cart = Shop.emptyCart();
        message(cart, "For you").statusCode(200).body("giftMessage", equalTo("For you"));
        message(cart, "x".repeat(500)).statusCode(200);
        message(cart, "x".repeat(501)).statusCode(400).body("errors[0].pointer", equalTo("/message"));
        message(cart, "Bell\u0007").statusCode(400);
        message(cart, " ").statusCode(200).body("giftMessage", nullValue());
    }

    private static ValidatableResponse message(String cart, String text) {
        return shopper()
                .body(Json.write(Map.of("message", text)))
                .put("/carts/{id}/gift-message", cart)
                .then();
    }
}
