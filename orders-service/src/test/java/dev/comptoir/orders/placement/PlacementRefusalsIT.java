package dev.comptoir.orders.placement;

import static dev.comptoir.orders.Orders.asked;
import static dev.comptoir.orders.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class PlacementRefusalsIT {

    private static ValidatableResponse place(String json) {
        return asked().body(json).post("/internal/placements").then();
    }

    private static void leavesNothing(Cart cart) {
        assertThat(Database.current().count("orders where cart_id = ?", cart.cartId()))
                .isZero();
        assertThat(Database.current()
                        .count("outbox where key = ?", cart.orderId().toString()))
                .isZero();
        assertThat(Database.current().count("mails where subject_id = ?", cart.orderId()))
                .isZero();
    }

    @Test
    void a_lack_of_stock_is_passed_on_with_the_lines_and_nothing_is_left() {
        Cart cart = Cart.of(UUID.randomUUID()).with("SHORT-1");
        place(cart.json())
                .statusCode(409)
                .body("code", equalTo("insufficient-stock"))
                .body("lines[0].sku", equalTo("SHORT-1"))
                .body("lines[0].available", equalTo(1));
        leavesNothing(cart);
    }

    @Test
    void an_address_that_no_mail_reaches_is_refused_with_its_field() {
        Cart cart = Cart.of(UUID.randomUUID());
        place(cart.json().replace(cart.email(), "jean@gmail..com"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customer/email"));
        place(cart.json().replace(cart.email(), "jean.@docomo.ne.jp")).statusCode(201);
    }

    @Test
    void an_unknown_sku_is_passed_on() {
        place(Cart.of(UUID.randomUUID()).with("UNKNOWN-1").json())
                .statusCode(422)
                .body("code", equalTo("unknown-sku"))
                .body("skus[0]", equalTo("UNKNOWN-1"));
    }

    @Test
    void without_inventory_nothing_is_placed() {
        Cart cart = Cart.of(UUID.randomUUID()).with("DOWN-1");
        place(cart.json()).statusCode(503).body("code", equalTo("inventory-unavailable"));
        leavesNothing(cart);
    }

    @Test
    void sums_that_do_not_add_up_are_refused() {
        Cart cart = Cart.of(UUID.randomUUID());
        String json = cart.json();
        place(json.replace(eur("48.60"), eur("48.61")))
                .statusCode(422)
                .body("code", equalTo("placement-sums-differ"))
                .body("errors[0].pointer", equalTo("/totals/total"));
        place(json.replace(eur("20.00"), eur("19.99")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/total"));
        place(json.replace(eur("8.10"), eur("7.00")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/totals/taxTotal"));
        leavesNothing(cart);
    }

    @Test
    void another_currency_than_the_stores_is_refused() {
        place(Cart.of(UUID.randomUUID()).json().replace("EUR", "USD"))
                .statusCode(422)
                .body("code", equalTo("foreign-currency"))
                .body("currency", equalTo("EUR"));
    }

    @Test
    void negative_prices_are_refused() {
        place(Cart.of(UUID.randomUUID()).json().replace(eur("10.00"), eur("-10.00")))
                .statusCode(422)
                .body("code", equalTo("negative-amount"));
    }

    @Test
    void impossible_quantities_and_missing_fields_are_refused_with_their_place() {
        Cart cart = Cart.of(UUID.randomUUID());
        place(cart.json().replace("\"quantity\":2", "\"quantity\":0"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
        place(cart.json().replace("\"quantity\":2", "\"quantity\":10000")).statusCode(400);
        place(cart.json().replace("\"quantity\":2", "\"quantity\":\"2\"")).statusCode(400);
        place(cart.json().replace("customerRemark", "remark")).statusCode(400).body("code", equalTo("unknown-field"));
        place("{}").statusCode(400).body("code", equalTo("invalid-request"));
        leavesNothing(cart);
    }

    @Test
    void a_delivered_order_needs_an_address() {
        place(Cart.of(UUID.randomUUID()).json().replaceFirst("\"shippingAddress\":\\{[^}]*},", ""))
                .statusCode(422)
                .body("code", equalTo("shipping-address-missing"));
    }

    @Test
    void an_order_id_of_another_cart_is_refused_and_nothing_is_written() {
        Orders.Placed order = Orders.placed();
        Cart other = new Cart(order.id(), UUID.randomUUID(), "x@example.test", "X", "en", "BOOK-2");
        place(other.json()).statusCode(409).body("code", equalTo("order-id-taken"));
        assertThat(Database.current().count("orders where cart_id = ?", other.cartId()))
                .isZero();
    }

    @Test
    void only_a_storefront_or_cart_key_may_place() {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.secret("orders:read"))
                .contentType("application/json")
                .body(Cart.of(UUID.randomUUID()).json())
                .post("/internal/placements")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
    }
}
