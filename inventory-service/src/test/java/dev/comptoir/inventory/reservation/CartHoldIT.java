package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.auditDifferences;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.state;
import static dev.comptoir.inventory.Warehouse.stocked;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.inventory.location.Locations;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class CartHoldIT {

    private final UUID cart = UUID.randomUUID();

    @BeforeEach
    void keepForCarts() {
        save("RESERVE_ON_CART");
    }

    @AfterEach
    void keepForOrders() {
        Locations.forgetAllButMain();
        save("RESERVE_ON_ORDER");
    }

    private static void save(String policy) {
        String tag = merchant().get("/settings/inventory").header("ETag");
        merchant()
                .header("If-Match", tag)
                .body(Map.of("enabled", true, "policy", policy, "cartHoldMinutes", 45))
                .put("/settings/inventory")
                .then()
                .statusCode(200)
                .body("policy", equalTo(policy))
                .body("cartHoldMinutes", equalTo(45));
    }

    private ValidatableResponse hold(String sku, int units) {
        List<Map<String, Object>> lines =
                units == 0 ? List.of() : List.of(Map.<String, Object>of("sku", sku, "quantity", units));
        return given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body(Map.of("lines", lines))
                .put("/internal/cart-holds/{cart}", cart)
                .then();
    }

    private ValidatableResponse checkOut(UUID order, String sku, int units) {
        return given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body(Map.of("lines", List.of(Map.of("sku", sku, "quantity", units)), "cartId", cart))
                .put("/internal/reservations/{order}", order)
                .then();
    }

    @Test
    @Proves("V18")
    @Proves("X21")
    void the_units_of_a_cart_become_those_of_its_order_and_none_counts_twice() {
        String sku = stocked(3);
        hold(sku, 2).statusCode(200).body("held", equalTo(true));
        assertThat(level(sku)).isEqualTo(new Level(3, 2));
        assertThat(Database.current()
                        .count(
                                "reservations where order_id = ? and expires_at = created_at + interval '45 minutes'",
                                cart))
                .isEqualTo(1);
        reserve(UUID.randomUUID(), Map.of(sku, 2)).then().statusCode(409);
        hold(sku, 4).statusCode(409).body("code", equalTo("insufficient-stock"));
        hold(sku, 3).statusCode(200);

        UUID order = UUID.randomUUID();
        checkOut(order, sku, 3).statusCode(201);
        assertThat(level(sku)).isEqualTo(new Level(3, 3));
        assertThat(state(cart)).isEqualTo("RELEASED");
        checkOut(order, sku, 3).statusCode(200);
        awaitHandled(publish(completed(order, Map.of(sku, 3))));
        assertThat(level(sku)).isEqualTo(new Level(0, 0));
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void the_units_kept_for_a_cart_are_left_for_it_and_for_nobody_else() {
        String sku = stocked(3);
        hold(sku, 2).statusCode(200);
        left(Map.of("skus", List.of(sku))).body("items[0].available", equalTo(1));
        left(Map.of("skus", List.of(sku), "cartId", cart)).body("items[0].available", equalTo(3));
        left(Map.of("skus", List.of(sku), "cartId", UUID.randomUUID())).body("items[0].available", equalTo(1));
        hold(sku, 3).statusCode(200);
        left(Map.of("skus", List.of(sku))).body("items[0].state", equalTo("OUT_OF_STOCK"));
        left(Map.of("skus", List.of(sku), "cartId", cart)).body("items[0].state", equalTo("IN_STOCK"));
        checkOut(UUID.randomUUID(), sku, 3).statusCode(201);
        left(Map.of("skus", List.of(sku), "cartId", cart)).body("items[0].available", equalTo(0));
    }

    private static ValidatableResponse left(Map<String, Object> question) {
        return given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body(question)
                .post("/internal/stock-states")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_taken_out_or_left_alone_too_long_is_free_again() {
        String sku = stocked(2);
        hold(sku, 2).statusCode(200);
        hold(sku, 0).statusCode(200);
        assertThat(level(sku)).isEqualTo(new Level(2, 0));
        hold(sku, 2).statusCode(200);
        Database.current().execute("update reservations set expires_at = now() where order_id = ?", cart);
        eventually(() -> level(sku).equals(new Level(2, 0)));
        checkOut(UUID.randomUUID(), sku, 2).statusCode(201);
        assertThat(level(sku)).isEqualTo(new Level(2, 2));
        assertThat(auditDifferences()).isEmpty();
    }

    @Test
    void a_store_that_keeps_nothing_for_carts_says_so() {
        String sku = stocked(1);
        save("RESERVE_ON_ORDER");
        hold(sku, 1).statusCode(200).body("held", equalTo(false));
        assertThat(level(sku)).isEqualTo(new Level(1, 0));
    }

    @Test
    void a_cart_holds_its_units_at_their_locations_and_its_order_takes_them_there() {
        UUID shop = Locations.added(20);
        String sku = Locations.stockedAt(2, shop, 2);
        hold(sku, 4).statusCode(200);
        hold(sku, 3).statusCode(200);
        assertThat(List.of(Locations.at(sku, Locations.MAIN), Locations.at(sku, shop)))
                .containsExactly("2/2", "2/1");

        UUID order = UUID.randomUUID();
        checkOut(order, sku, 3).statusCode(201);
        assertThat(List.of(Locations.at(sku, Locations.MAIN), Locations.at(sku, shop)))
                .containsExactly("2/2", "2/1");
        awaitHandled(publish(completed(order, Map.of(sku, 3))));
        assertThat(List.of(Locations.at(sku, Locations.MAIN), Locations.at(sku, shop)))
                .containsExactly("0/0", "1/0");
        assertThat(auditDifferences()).isEmpty();
    }
}
