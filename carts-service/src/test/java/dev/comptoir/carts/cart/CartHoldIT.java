package dev.comptoir.carts.cart;

import static dev.comptoir.carts.Shop.shopper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.carts.InventoryStandIn;
import dev.comptoir.carts.Shop;
import dev.comptoir.carts.WithOrdersStandIn;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
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

    @Test
    void what_is_put_in_is_kept_and_what_is_not_there_is_refused() {
        String sku = Shop.sells("9.99");
        String cart = shopper().body("{}").post("/carts").path("id");
        // A client that was answered no asks again after a while.
        Awaitility.await("the cart's units are kept")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    shopper().delete("/carts/{id}/items/{sku}", cart, sku);
                    return !held(cart).isEmpty();
                });
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
}
