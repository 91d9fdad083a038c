package dev.comptoir.gateway.apikey;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ApiKeysIT {

    @Test
    void the_first_start_writes_two_keys_only_its_owner_can_read() throws IOException {
        assertThat(Keys.secret()).startsWith("sk_");
        assertThat(Keys.publishable()).startsWith("pk_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Keys.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_key_works_at_once_is_shown_once_and_only_its_hash_is_kept() {
        String key = Keys.withScopes("orders:read");
        given().auth().oauth2(key).get("/v1/orders").then().statusCode(200);
        String secret = key.substring(16, 48);
        assertThat(Database.current().count("api_keys where api_keys::text like ?", "%" + secret + "%"))
                .isZero();
        asMerchant()
                .get("/v1/api-keys?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(key.substring(3, 15)))
                .body("items.key", everyItem(nullValue()));
    }

    @Test
    void a_revoked_key_stops_working() {
        String key = Keys.withScopes("orders:read");
        asMerchant().delete("/v1/api-keys/" + key.substring(3, 15)).then().statusCode(204);
        given().auth()
                .oauth2(key)
                .get("/v1/orders")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("invalid-api-key"));
    }

    @Test
    void a_key_revoked_by_another_gateway_stops_working_soon() {
        String key = Keys.withScopes("orders:read");
        Database.current().execute("update api_keys set revoked_at = now() where id = ?", key.substring(3, 15));
        Database.current().execute("update api_key_changes set version = version + 1");
        Awaitility.await()
                .until(() -> given().auth().oauth2(key).get("/v1/orders").statusCode() == 401);
    }

    @Test
    void when_a_key_was_last_used_is_written_down_later() {
        String key = Keys.withScopes("orders:read");
        given().auth().oauth2(key).get("/v1/orders").then().statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current()
                                .count("api_keys where id = ? and last_used_at is not null", key.substring(3, 15))
                        == 1);
    }

    @Test
    void a_key_revoked_right_after_its_first_use_says_when_that_was() {
        String key = Keys.withScopes("orders:read");
        given().auth().oauth2(key).get("/v1/orders").then().statusCode(200);
        asMerchant().delete("/v1/api-keys/" + key.substring(3, 15)).then().statusCode(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Database.current()
                                .count("api_keys where id = ? and last_used_at is not null", key.substring(3, 15))
                        == 1);
    }

    @Test
    void without_a_key_nobody_comes_in() {
        given().get("/v1/orders").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer sk_123456789012_12345678901234567890123456789012345678", "Basic YTpi"})
    void what_is_no_key_of_ours_is_refused(String header) {
        given().header("Authorization", header)
                .get("/v1/orders")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-api-key"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/orders",
        "GET, /v1/carts",
        "POST, /v1/products",
        "GET, /v1/products/1/statistics",
        "GET, /v1/inventory/items/A",
        "GET, /v1/customers",
        "GET, /v1/api-keys",
        "GET, /v1/settings/store"
    })
    void a_publishable_key_does_not_reach_what_is_the_merchants(String method, String path) {
        given().auth()
                .oauth2(Keys.publishable())
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("publishable-key-not-allowed"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/carts",
        "GET, /v1/carts/1",
        "POST, /v1/carts/1/items",
        "POST, /v1/carts/1/checkout",
        "GET, /v1/products",
        "GET, /v1/products/1",
        "GET, /v1/inventory/availability"
    })
    @Proves("G-003")
    void a_publishable_key_reaches_what_a_storefront_needs(String method, String path) {
        given().auth().oauth2(Keys.publishable()).request(method, path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/recover/token", "/v1/downloads/token"})
    void links_in_mails_need_no_key(String path) {
        given().get(path).then().statusCode(200).body("headers.authorization", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"kind\":\"SECRET\",\"scopes\":[\"orders:reed\"]}|422|unknown-scope",
                "{\"name\":\"x\",\"kind\":\"SECRET\",\"scopes\":[\"storefront\"]}|422|unknown-scope",
                "{\"name\":\"x\",\"kind\":\"SECRET\",\"scopes\":[]}|422|scopes-required",
                "{\"name\":\"x\",\"kind\":\"PUBLISHABLE\",\"scopes\":[\"orders:read\"]}|422|publishable-key-takes-no-scopes",
                "{\"name\":\"\",\"kind\":\"SECRET\",\"scopes\":[\"orders:read\"]}|400|invalid-request",
                "{\"name\":\"x\",\"kind\":\"ROOT\",\"scopes\":[]}|400|invalid-value",
                "{\"name\":\"x\",\"kind\":\"SECRET\",\"scopes\":[],\"more\":1}|400|unknown-field",
                "{\"name\":|400|malformed-json"
            })
    void a_key_that_makes_no_sense_is_not_made(String body, int status, String code) {
        asMerchant().body(body).post("/v1/api-keys").then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void an_unknown_key_cannot_be_revoked() {
        asMerchant().delete("/v1/api-keys/nobody").then().statusCode(404).body("code", equalTo("api-key-not-found"));
    }
}
