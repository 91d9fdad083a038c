package dev.comptoir.gateway.apikey;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class KeyChangesIT {

    private static String id(String key) {
        return key.substring(3, 15);
    }

    private static int status(String key, String path) {
        return given().auth().oauth2(key).get(path).statusCode();
    }

    private static ValidatableResponse patch(String key, String id, String body) {
        return given().auth()
                .oauth2(key)
                .contentType("application/merge-patch+json; charset=utf-8")
                .body(body)
                .patch("/v1/api-keys/" + id)
                .then();
    }

    private static ValidatableResponse rotate(String key, String id, String body) {
        return given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body(body)
                .post("/v1/api-keys/" + id + "/rotations")
                .then();
    }

    private static String publishable(String... origins) {
        return asMerchant()
                .body(Map.of("name", "pages", "kind", "PUBLISHABLE", "allowedOrigins", List.of(origins)))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    @Test
    void scopes_change_what_a_key_reaches_at_once() {
        String key = Keys.withScopes("webhooks:manage");
        assertThat(status(key, "/v1/events")).isEqualTo(403);
        patch(Keys.secret(), id(key), "{\"scopes\":[\"events:read\"],\"name\":\"Feed\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("scopes", contains("events:read"))
                .body("name", equalTo("Feed"));
        assertThat(status(key, "/v1/events")).isEqualTo(200);
        assertThat(status(key, "/v1/webhook-endpoints")).isEqualTo(403);
    }

    @Test
    void a_key_gives_only_scopes_it_has_and_leaves_those_that_are_there() {
        String manager = Keys.withScopes("keys:manage", "orders:read");
        String mighty = Keys.withScopes("orders:refund", "orders:write");
        patch(manager, id(mighty), "{\"scopes\":[\"orders:refund\",\"orders:write\",\"orders:read\"]}")
                .statusCode(200)
                .body("scopes", hasSize(3));
        patch(manager, id(mighty), "{\"scopes\":[\"orders:refund\",\"inventory:write\"]}")
                .statusCode(403)
                .body("code", equalTo("scope-beyond-own"))
                .body("beyond", contains("inventory:write"));
        patch(manager, id(mighty), "{\"scopes\":[\"orders:refund\"]}").statusCode(200);
        // With its secret one could refund.
        rotate(manager, id(mighty), "{}").statusCode(403).body("code", equalTo("scope-beyond-own"));
    }

    @Test
    void what_makes_no_sense_is_not_changed() {
        String id = id(Keys.withScopes("orders:read"));
        patch(Keys.secret(), id, "{\"scopes\":[\"orders:reed\"]}")
                .statusCode(422)
                .body("code", equalTo("unknown-scope"));
        patch(Keys.secret(), id, "{\"scopes\":null}").statusCode(422).body("code", equalTo("scopes-required"));
        patch(Keys.secret(), id, "{\"name\":null}").statusCode(400).body("code", equalTo("invalid-request"));
        patch(Keys.secret(), id, "{\"kind\":\"PUBLISHABLE\"}").statusCode(400).body("code", equalTo("unknown-field"));
        patch(Keys.secret(), id, "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("code", equalTo("api-key-expiry-passed"));
        patch(Keys.secret(), id, "{\"allowedOrigins\":[\"https://shop.example\"]}")
                .statusCode(422)
                .body("code", equalTo("secret-key-takes-no-origins"));
        rotate(Keys.secret(), id, "{\"previousSecretUntil\":\"2999-01-01T00:00:00Z\"}")
                .statusCode(422)
                .body("code", equalTo("api-key-overlap-too-long"));
        given().auth().oauth2(Keys.secret()).delete("/v1/api-keys/" + id).then().statusCode(204);
        patch(Keys.secret(), id, "{\"name\":\"again\"}").statusCode(409).body("code", equalTo("api-key-revoked"));
        rotate(Keys.secret(), id, "{}").statusCode(409).body("code", equalTo("api-key-revoked"));
    }

    @Test
    void a_key_expires_by_itself_and_can_be_given_more_time() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "short",
                "kind",
                "SECRET",
                "scopes",
                List.of("events:read"),
                "expiresAt",
                Instant.now().plusSeconds(8).toString()));
        String key = asMerchant()
                .body(body)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        Awaitility.await().until(() -> status(key, "/v1/events") == 401);
        patch(Keys.secret(), id(key), "{\"expiresAt\":null}").statusCode(200).body("expiresAt", nullValue());
        assertThat(status(key, "/v1/events")).isEqualTo(200);
    }

    @Test
    void both_secrets_work_until_the_old_one_is_over_and_a_lost_answer_ends_none() {
        String first = Keys.withScopes("events:read");
        String until = Instant.now().plusSeconds(300).toString();
        rotate(Keys.secret(), id(first), "{\"previousSecretUntil\":\"" + until + "\"}")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
        String third = rotate(Keys.secret(), id(first), "{}")
                .statusCode(200)
                .body("id", equalTo(id(first)))
                .body("previousSecretUntil", notNullValue())
                .extract()
                .path("key");
        assertThat(status(first, "/v1/events")).isEqualTo(200);
        assertThat(status(third, "/v1/events")).isEqualTo(200);
        String now = rotate(Keys.secret(), id(first), "{\"previousSecretUntil\":\"" + Instant.now() + "\"}")
                .statusCode(200)
                .extract()
                .path("key");
        assertThat(status(third, "/v1/events")).isEqualTo(401);
        assertThat(status(first, "/v1/events")).isEqualTo(200);
        assertThat(status(now, "/v1/events")).isEqualTo(200);
        asMerchant().delete("/v1/api-keys/" + id(first)).then().statusCode(204);
        assertThat(status(first, "/v1/events")).isEqualTo(401);
    }

    @Test
    void a_change_made_by_another_gateway_is_seen_soon() {
        String key = Keys.withScopes("events:read");
        Database.current()
                .execute("update api_keys set scopes = '{orders:read}', version = version + 1 where id = ?", id(key));
        Database.current().execute("update api_key_changes set version = version + 1");
        Awaitility.await().until(() -> status(key, "/v1/events") == 403);
    }

    @Test
    void pages_that_a_key_names_may_use_it_and_others_may_not() {
        String key = publishable("https://pages.example");
        String other = publishable();
        preflight("https://pages.example").header("Access-Control-Allow-Origin", "https://pages.example");
        preflight("https://evil.example").header("Access-Control-Allow-Origin", nullValue());
        fromPage(key, "https://pages.example")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://pages.example");
        fromPage(key, "https://shop.example").statusCode(403).body("code", equalTo("origin-not-allowed"));
        // A page that only the other key names may not read what this one gets.
        fromPage(other, "https://pages.example").statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        fromPage(other, "https://shop.example").header("Access-Control-Allow-Origin", "https://shop.example");
        given().auth().oauth2(key).get("/v1/products").then().statusCode(200);
        patch(Keys.secret(), id(key), "{\"allowedOrigins\":[\"https://shop.example\"]}")
                .statusCode(200);
        fromPage(key, "https://shop.example").statusCode(200);
        preflight("https://pages.example").header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse fromPage(String key, String origin) {
        return given().auth()
                .oauth2(key)
                .header("Origin", origin)
                .get("/v1/products")
                .then();
    }

    private static ValidatableResponse preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/products")
                .then()
                .statusCode(204);
    }
}
