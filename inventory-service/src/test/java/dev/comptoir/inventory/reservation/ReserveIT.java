package dev.comptoir.inventory.reservation;

import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.reserved;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.Warehouse.variant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.inventory.Warehouse;
import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "inventory")
class ReserveIT {

    @Test
    @Proves("X21")
    void keeps_all_lines_for_fifteen_minutes_without_touching_what_is_on_hand() {
        String one = stocked(5);
        String two = stocked(7);
        UUID orderId = UUID.randomUUID();

        String expiresAt = reserve(orderId, Map.of(one, 2, two, 3))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("orderId", equalTo(orderId.toString()))
                .body("state", equalTo("HELD"))
                .body("lines", hasSize(2))
                .extract()
                .path("expiresAt");

        assertThat(Instant.parse(expiresAt))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(15)));
        assertThat(level(one)).isEqualTo(new Level(5, 2));
        assertThat(level(two)).isEqualTo(new Level(7, 3));
        assertThat(Warehouse.ledger(one)).isEmpty();
    }

    @Test
    void sums_lines_of_the_same_sku() {
        String sku = stocked(5);
        String body = """
                {"lines":[{"sku":"%1$s","quantity":2},{"sku":"%1$s","quantity":3}]}""".formatted(sku);

        put(UUID.randomUUID(), body).statusCode(201).body("lines.quantity", contains(5));
        put(UUID.randomUUID(), body).statusCode(409).body("lines[0].requested", equalTo(5));

        assertThat(level(sku)).isEqualTo(new Level(5, 5));
    }

    @Test
    @Proves("I-007")
    void takes_nothing_when_one_line_is_short_and_names_every_short_line() {
        String enough = stocked(5);
        String few = stocked(1);
        String none = stocked(0);

        reserve(UUID.randomUUID(), Map.of(enough, 1, few, 2, none, 1))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("insufficient-stock"))
                .body("lines", hasSize(2))
                .body("lines.find { it.sku == '" + few + "' }.requested", equalTo(2))
                .body("lines.find { it.sku == '" + few + "' }.available", equalTo(1))
                .body("lines.find { it.sku == '" + none + "' }.available", equalTo(0));

        assertThat(level(enough)).isEqualTo(new Level(5, 0));
        assertThat(level(few)).isEqualTo(new Level(1, 0));
    }

    @Test
    void refuses_skus_the_catalogue_does_not_have() {
        String known = stocked(5);

        reserve(UUID.randomUUID(), Map.of(known, 1, "no-such-sku", 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-sku"))
                .body("skus", contains("no-such-sku"));

        assertThat(level(known)).isEqualTo(new Level(5, 0));
    }

    @Test
    void gives_the_same_order_the_same_answer_again_even_when_nothing_is_left() {
        String sku = stocked(2);
        UUID orderId = UUID.randomUUID();
        String first = reserve(orderId, Map.of(sku, 2))
                .then()
                .statusCode(201)
                .extract()
                .asString();

        reserve(orderId, Map.of(sku, 2)).then().statusCode(200).body(equalTo(first));

        assertThat(level(sku)).isEqualTo(new Level(2, 2));
    }

    @Test
    void replaces_the_lines_when_the_same_order_asks_for_others() {
        String one = stocked(2);
        String two = stocked(3);
        UUID orderId = reserved(Map.of(one, 2));

        reserve(orderId, Map.of(one, 1, two, 3)).then().statusCode(201).header("ETag", equalTo("\"2\""));
        reserve(orderId, Map.of(one, 3)).then().statusCode(409).body("lines[0].available", equalTo(2));

        assertThat(level(one)).isEqualTo(new Level(2, 1));
        assertThat(level(two)).isEqualTo(new Level(3, 3));
    }

    @Test
    void accepts_skus_without_tracking_and_holds_nothing_for_them() {
        String untracked = stocked(variant(Warehouse.newSku(), false, false, null), 0);

        reserve(UUID.randomUUID(), Map.of(untracked, 1_000)).then().statusCode(201);

        assertThat(level(untracked)).isEqualTo(new Level(0, 0));
    }

    @Test
    @Proves("I-006")
    void goes_below_zero_where_backorders_are_taken() {
        String sku = stocked(variant(Warehouse.newSku(), true, true, null), 1);

        reserve(UUID.randomUUID(), Map.of(sku, 3)).then().statusCode(201);

        merchant().get("/inventory/items/{sku}", sku).then().body("available", equalTo(-2));
    }

    @Test
    void releases_what_was_kept_once_and_takes_it_again_when_asked() {
        String sku = stocked(4);
        UUID orderId = reserved(Map.of(sku, 3));

        release(orderId).statusCode(204);
        release(orderId).statusCode(204);
        assertThat(level(sku)).isEqualTo(new Level(4, 0));
        assertThat(Warehouse.state(orderId)).isEqualTo("RELEASED");

        reserve(orderId, Map.of(sku, 3)).then().statusCode(201).body("state", equalTo("HELD"));
        assertThat(level(sku)).isEqualTo(new Level(4, 3));
    }

    @Test
    void knows_no_reservation_of_an_order_that_never_reserved() {
        release(UUID.randomUUID()).statusCode(404).body("code", equalTo("reservation-not-found"));
        merchant()
                .get("/inventory/reservations/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("reservation-not-found"));
    }

    @Test
    void shows_merchants_what_was_taken() {
        String sku = stocked(4);
        UUID orderId = reserved(Map.of(sku, 3));

        merchant()
                .get("/inventory/reservations/{id}", orderId)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("state", equalTo("HELD"))
                .body("lines[0].taken", equalTo(3))
                .body("lines[0].returned", equalTo(0));
    }

    @Test
    void a_refused_reservation_leaves_no_row_and_no_event() {
        String sku = stocked(0);
        UUID orderId = UUID.randomUUID();

        reserve(orderId, Map.of(sku, 1)).then().statusCode(409);

        assertThat(Warehouse.state(orderId)).isEqualTo("NONE");
        assertThat(Database.current().count("outbox where key = ?", orderId.toString()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":null}",
                "{\"lines\":[null]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":0}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":-1}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1000001}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":99999999999}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1.5}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}",
                "{\"lines\":[{\"sku\":\"A\"}]}",
                "{\"lines\":[{\"sku\":\" \",\"quantity\":1}]}",
                "{\"lines\":[{\"sku\":1,\"quantity\":1}]}",
                "{\"lines\":[{\"sku\":\"A\",\"quantity\":1,\"price\":0}]}",
                "{\"lines\":[{\"sku\":\"A\\u0000\",\"quantity\":1}]}",
                "{\"lines\":[{\"sku\":\"A\",",
                "[]",
                ""
            })
    void refuses_bodies_that_make_no_sense(String body) {
        put(UUID.randomUUID(), body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refuses_too_many_lines_too_long_skus_and_ids_that_are_none() {
        String line = "{\"sku\":\"A\",\"quantity\":1}";
        put(UUID.randomUUID(), "{\"lines\":[" + (line + ",").repeat(500) + line + "]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/lines"));
        put(UUID.randomUUID(), "{\"lines\":[{\"sku\":\"" + "A".repeat(101) + "\",\"quantity\":1}]}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/lines/0/sku"));
        given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body("{\"lines\":[" + line + "]}")
                .put("/internal/reservations/not-a-uuid")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void refuses_callers_without_a_checkout_scope() {
        given().auth()
                .oauth2(Tokens.secret("inventory:write"))
                .contentType(ContentType.JSON)
                .body("{\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}")
                .put("/internal/reservations/{id}", UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"));
        given().contentType(ContentType.JSON)
                .body("{\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}")
                .put("/internal/reservations/{id}", UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse put(UUID orderId, String body) {
        return given().auth()
                .oauth2(Tokens.storefront())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/internal/reservations/{orderId}", orderId)
                .then();
    }

    private static io.restassured.response.ValidatableResponse release(UUID orderId) {
        return given().auth()
                .oauth2(Tokens.storefront())
                .delete("/internal/reservations/{orderId}", orderId)
                .then();
    }
}
