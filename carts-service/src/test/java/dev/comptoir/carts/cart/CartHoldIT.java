package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.InventoryStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "carts")
@WithOrdersStandIn
class CartHoldIT {

    @BeforeEach
    void open() {
        Shop.open();
        InventoryStandIn.keepsForCarts = true;
    }

    @AfterEach
    void close() {
        InventoryStandIn.keepsForCarts = false;
    }

    private static ValidatableResponse add(String cart, String sku, int quantity) {
        return shopper()
                .body("{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity))
                .post("/carts/{id}/items", cart)
                .then();
    }

    private static String held(String cart) {
        return InventoryStandIn.HELD.getOrDefault(cart, "");
    }

    /** A client that was answered no asks again after a while; gives an empty cart. */
    private static String awaitAsking(String sku) {
        String cart = Shop.emptyCart();
        Awaitility.await("the cart's units are kept")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    shopper().delete("/carts/{id}/items/{sku}", cart, sku);
                    return !held(cart).isEmpty();
                });
        return cart;
    }

    private static ValidatableResponse create(String key, String sku, int quantity) {
        return shopper()
                .header("Idempotency-Key", key)
                .body("{\"items\":[{\"sku\":\"%s\",\"quantity\":%d}]}".formatted(sku, quantity))
                .post("/carts")
                .then();
    }

    /** Each of the carts that the units of the SKU are kept for. */
    private static List<String> keepers(String sku) {
        return InventoryStandIn.HELD.entrySet().stream()
                .filter(cart -> cart.getValue().contains(sku))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long carts(String sku) {
        return Database.current().count("carts where content::text like ?", "%" + sku + "%");
    }

    @Test
    void what_is_put_in_is_kept_and_what_is_not_there_is_refused() {
        String sku = Shop.sells("9.99");
        String cart = awaitAsking(sku);
        add(cart, sku, 1).statusCode(200);
        assertThat(held(cart)).isEqualTo("[{\"sku\":\"%s\",\"quantity\":1}]".formatted(sku));
        add(cart, sku, 2).statusCode(409).body("code", equalTo("insufficient-stock"));
        shopper().get("/carts/{id}", cart).then().body("items[0].quantity", equalTo(1));
        shopper()
                .body("{\"quantity\":2}")
                .patch("/carts/{id}/items/{sku}", cart, sku)
                .then()
                .statusCode(200);
        assertThat(held(cart)).contains("\"quantity\":2");
        shopper().delete("/carts/{id}/items/{sku}", cart, sku).then().statusCode(200);
        assertThat(held(cart)).isEqualTo("[]");
    }

    @Test
    void a_new_cart_keeps_its_units_and_is_not_created_when_they_are_not_there() {
        String sku = Shop.sells("9.99");
        awaitAsking(sku);
        create(UUID.randomUUID().toString(), sku, 3).statusCode(409).body("code", equalTo("insufficient-stock"));
        assertThat(carts(sku)).isZero();
        assertThat(keepers(sku)).isEmpty();

        String cart = create(UUID.randomUUID().toString(), sku, 2)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(held(cart)).isEqualTo("[{\"sku\":\"%s\",\"quantity\":2}]".formatted(sku));
    }

    @Test
    void a_repeated_creation_keeps_no_units_beside_those_of_its_first_cart() {
        String sku = Shop.sells("9.99");
        awaitAsking(sku);
        String key = UUID.randomUUID().toString();
        String cart = create(key, sku, 1).statusCode(201).extract().path("id");
        create(key, sku, 1).statusCode(201).body("id", equalTo(cart));
        assertThat(keepers(sku)).containsExactly(cart);
        create(key, sku, 2).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(keepers(sku)).containsExactly(cart);

        InventoryStandIn.SOLD_OUT.add(sku);
        create(key, sku, 1).statusCode(201).body("id", equalTo(cart));
        assertThat(keepers(sku)).containsExactly(cart);
        assertThat(carts(sku)).isEqualTo(1);
    }
}
