package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.address;
import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartApiIT {

    @BeforeEach
    void open() {
        Shop.open();
    }

    @Test
    void a_shopper_fills_a_cart_step_by_step() {
        String tea = Shop.sells("9.99");
        String pot = Shop.sells("20.00");
        String id = shopper()
                .body("{}")
                .post("/carts")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/carts/"))
                .header("ETag", "\"0\"")
                .body("status", equalTo("ACTIVE"))
                .body("currency", equalTo("EUR"))
                .body("locale", equalTo("fr"))
                .body("totals.total.amount", equalTo("0.00"))
                .extract()
                .path("id");
        add(id, tea, 2);
        shopper()
                .body("{\"sku\":\"%s\",\"quantity\":1}".formatted(pot))
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items.sku", contains(tea, pot))
                .body("totals.subtotal.amount", equalTo("39.98"));
        shopper()
                .body("{\"email\":\"ann@example.test\",\"name\":\"Ann\",\"locale\":\"en\"}")
                .put("/carts/{id}/customer", id)
                .then()
                .statusCode(200)
                .body("customer.email", equalTo("ann@example.test"))
                .body("missing", contains("billingAddress", "shippingAddress", "shippingMethod"));
        shopper()
                .body("{\"billing\":%s,\"shipping\":%s}".formatted(address("DE"), address("FR")))
                .put("/carts/{id}/addresses", id)
                .then()
                .statusCode(200)
                .body("billingAddress.country", equalTo("DE"))
                .body("shippingAddress.country", equalTo("FR"))
                .body("totals.taxTotal.amount", equalTo("8.00"));
        shopper()
                .get("/carts/{id}/shipping-methods", id)
                .then()
                .statusCode(200)
                .body("items.name", contains("Post", "Courier"))
                .body("items.price.amount", contains("6.00", "12.00"));
        shopper()
                .body("{\"methodId\":\"%s\"}".formatted(Shop.POST))
                .put("/carts/{id}/shipping-method", id)
                .then()
                .statusCode(200)
                .body("shipping.price.amount", equalTo("6.00"))
                .body("totals.taxTotal.amount", equalTo("9.20"))
                .body("totals.total.amount", equalTo("55.18"));
        shopper()
                .body("{\"remark\":\"Ring\\ntwice\"}")
                .put("/carts/{id}/remark", id)
                .then()
                .statusCode(200)
                .body("customerRemark", equalTo("Ring\ntwice"))
                .body("missing", hasSize(0));
        JsonPath cart = Shop.cart(id);
        assertThat(cart.getString("totals.total.amount")).isEqualTo("55.18");
        assertThat(cart.getLong("version")).isEqualTo(6);
    }

    @Test
    void everything_may_be_said_at_once() {
        JsonPath cart = Shop.completeCart("all-at-once@example.test");
        assertThat(cart.getString("totals.total.amount")).isEqualTo("55.20");
        assertThat(cart.getString("shipping.name")).isEqualTo("Post");
        assertThat(cart.getString("customerRemark")).isEqualTo("Sonnez deux fois");
        assertThat(cart.getList("missing")).isEmpty();
    }

    @Test
    void filling_a_cart_touches_no_stock_and_tells_nobody() {
        try (EventCapture told = EventCapture.of(Topics.CARTS_CART)) {
            String id = Shop.emptyCart();
            add(id, Shop.sells("5.00"), 9_999);
            String later = Shop.completeCart("left-later@example.test").getString("id");
            shopper().post("/carts/{id}/abandonment", later).then().statusCode(204);
            told.await(CartAbandonedV1.class, later);
            assertThat(told.matching(event -> event.key().equals(id))).isEmpty();
        }
    }

    @Test
    void the_same_sku_adds_up_in_one_request_and_over_several() {
        String tea = Shop.sells("1.00");
        String id = shopper()
                .body("{\"items\":[{\"sku\":\"%1$s\",\"quantity\":1},{\"sku\":\"%1$s\",\"quantity\":2}]}"
                        .formatted(tea))
                .post("/carts")
                .then()
                .statusCode(201)
                .body("items.quantity", contains(3))
                .extract()
                .path("id");
        add(id, tea, 4);
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(7);
    }

    @Test
    void items_are_changed_and_removed_by_id_or_sku() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        add(id, tea, 4);
        String itemId = Shop.cart(id).getString("items[0].id");
        shopper()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"quantity\":9}")
                .patch("/carts/{id}/items/{item}", id, itemId)
                .then()
                .statusCode(200)
                .body("items.quantity", contains(9));
        shopper()
                .body("{\"quantity\":2}")
                .patch("/carts/{id}/items/{item}", id, tea)
                .then()
                .statusCode(200)
                .body("totals.total.amount", equalTo("2.00"));
        shopper()
                .delete("/carts/{id}/items/{item}", id, tea)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        shopper()
                .delete("/carts/{id}/items/{item}", id, tea)
                .then()
                .statusCode(404)
                .body("code", equalTo("item-not-in-cart"));
    }

    @Test
    void only_methods_that_go_there_are_offered_and_taken() {
        String id = Shop.emptyCart();
        add(id, Shop.sells("60.00"), 2);
        shopper()
                .body("{\"billing\":%s,\"sameAsBilling\":true}".formatted(address("BE")))
                .put("/carts/{id}/addresses", id)
                .then()
                .statusCode(200);
        shopper()
                .get("/carts/{id}/shipping-methods", id)
                .then()
                .body("items.name", contains("Post"))
                .body("items[0].price.amount", equalTo("0.00"));
        shopper()
                .body("{\"methodId\":\"%s\"}".formatted(Shop.FRENCH_ONLY))
                .put("/carts/{id}/shipping-method", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("shipping-method-not-offered"));
    }

    @Test
    void a_stale_write_is_refused_and_an_unchanged_read_is_cheap() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        add(id, tea, 1);
        shopper()
                .header("If-Match", "\"0\"")
                .delete("/carts/{id}/items/{item}", id, tea)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("currentVersion", equalTo(1));
        shopper().header("If-None-Match", "\"1\"").get("/carts/{id}", id).then().statusCode(304);
        shopper()
                .header("If-Match", "\"1\"")
                .delete("/carts/{id}/items/{item}", id, tea)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void the_same_key_does_it_once() {
        String tea = Shop.sells("1.00");
        String id = Shop.emptyCart();
        String key = UUID.randomUUID().toString();
        String body = "{\"sku\":\"%s\",\"quantity\":1}".formatted(tea);
        shopper().header("Idempotency-Key", key).body(body).post("/carts/{id}/items", id);
        shopper()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("items.quantity", contains(1));
        shopper()
                .header("Idempotency-Key", key)
                .body(body.replace("1}", "2}"))
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(Shop.cart(id).getList("items.quantity")).containsExactly(1);
    }

    @Test
    void one_key_opens_one_cart() {
        String key = UUID.randomUUID().toString();
        String first = shopper()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/carts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        shopper()
                .header("Idempotency-Key", key)
                .body("{}")
                .post("/carts")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    private static void add(String id, String sku, int quantity) {
        shopper()
                .body("{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity))
                .post("/carts/{id}/items", id)
                .then()
                .statusCode(200)
                .body("items.sku", hasItem(sku));
    }
}
