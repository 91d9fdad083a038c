package dev.comptoir.gateway.proxy;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox is a server of its own; addresses are such as the gateway's own document describes. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class SandboxIT {

    private static final String ENDPOINTS = "/v1/webhook-endpoints";

    private String key;

    @BeforeEach
    void ownKey() {
        key = testKey(Map.of("kind", "SECRET", "scopes", List.of("webhooks:manage")));
    }

    private static String testKey(Map<String, Object> of) {
        Map<String, Object> request = new HashMap<>(of);
        request.put("name", "test");
        request.put("mode", "TEST");
        return asMerchant()
                .body(request)
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .body("mode", equalTo("TEST"))
                .extract()
                .path("key");
    }

    private static String id(String testKey) {
        return testKey.substring(8, 20);
    }

    private static String sandboxKey(String kind) {
        return ConfigProvider.getConfig().getValue("gateway.test-mode." + kind + "-key", String.class);
    }

    private static ValidatableResponse get(String key, String path) {
        return given().auth().oauth2(key).get(path).then();
    }

    private int seen(String path) {
        return Integer.parseInt(given().auth()
                .oauth2(key)
                .queryParam("path", path)
                .get(ENDPOINTS + "/seen")
                .body()
                .asString());
    }

    @Test
    void a_test_key_is_told_apart_in_its_text_and_in_lists() {
        assertThat(key).matches("sk_test_[0-9A-Za-z]{12}_[0-9A-Za-z]{38}");
        asMerchant()
                .get("/v1/api-keys?mode=TEST&limit=100")
                .then()
                .statusCode(200)
                .body("items.mode", everyItem(equalTo("TEST")))
                .body("items.id", hasItem(id(key)));
        asMerchant()
                .get("/v1/api-keys?mode=LIVE&limit=100")
                .then()
                .body("items.mode", everyItem(equalTo("LIVE")))
                .body("items.id", not(hasItem(id(key))));
        asMerchant().get("/v1/api-keys?mode=live").then().statusCode(400);
        asMerchant()
                .body("{}")
                .post("/v1/api-keys/" + id(key) + "/rotations")
                .then()
                .statusCode(200)
                .body("mode", equalTo("TEST"))
                .body("key", startsWith("sk_test_" + id(key)));
    }

    @Test
    void its_requests_go_to_the_sandbox_with_a_key_of_the_sandbox() {
        given().auth()
                .oauth2(key)
                .header("Idempotency-Key", "42")
                .body("{\"a\":1}")
                .contentType("application/json")
                .post(ENDPOINTS + "?b=2")
                .then()
                .statusCode(200)
                .header("Test-Mode", "true")
                .header("RateLimit", matchesPattern("\"secret\";r=99;t=[0-9]+"))
                .body("service", equalTo("sandbox"))
                .body("uri", equalTo(ENDPOINTS + "?b=2"))
                .body("bodyLength", equalTo(7))
                .body("headers.authorization", contains("Bearer " + sandboxKey("secret")))
                .body("headers.'idempotency-key'", contains("42"))
                .body("headers.toString()", not(containsString(id(key))));
    }

    @Test
    void scopes_are_checked_here_and_what_is_not_described_is_not_reached() {
        int before = seen("/v1/events");
        get(key, "/v1/events")
                .statusCode(403)
                .header("Test-Mode", "true")
                .body("code", equalTo("scope-missing"))
                .body("scopes", contains("events:read"));
        get(key, "/v1/api-keys").statusCode(403).body("code", equalTo("scope-missing"));
        get(key, "/q/metrics").statusCode(403).body("code", equalTo("scope-missing"));
        get(key, "/v1/orders/1/nothing/of/this/kind").statusCode(404).body("code", equalTo("not-found"));
        assertThat(seen("/v1/events")).isEqualTo(before);
        asMerchant()
                .body(Map.of("name", "x", "kind", "SECRET", "mode", "TEST", "scopes", List.of("keys:manage")))
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("code", equalTo("test-key-takes-no-such-scope"));
    }

    @Test
    void a_publishable_test_key_is_for_the_pages_it_names_and_the_sandbox_hears_of_none() {
        String pages = testKey(Map.of("kind", "PUBLISHABLE", "allowedOrigins", List.of("https://pages.example")));
        assertThat(pages).startsWith("pk_test_");
        given().auth()
                .oauth2(pages)
                .header("Origin", "https://pages.example")
                .get("/v1/products")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://pages.example")
                .header("Access-Control-Expose-Headers", containsString("Test-Mode"))
                .header("Test-Mode", "true")
                .body("service", equalTo("sandbox"))
                .body("headers.origin", nullValue())
                .body("headers.authorization", contains("Bearer " + sandboxKey("publishable")));
        given().auth()
                .oauth2(pages)
                .header("Origin", "https://shop.example")
                .get("/v1/products")
                .then()
                .statusCode(403)
                .body("code", equalTo("origin-not-allowed"));
        get(pages, "/v1/orders").statusCode(403).body("code", equalTo("publishable-key-not-allowed"));
    }

    @Test
    void links_lead_to_the_sandbox_with_a_test_key_and_into_the_shop_without() {
        get(key, "/v1/recover/token").statusCode(200).body("service", equalTo("sandbox"));
        given().get("/v1/recover/token")
                .then()
                .statusCode(200)
                .header("Test-Mode", nullValue())
                .body("service", equalTo("carts"));
        get("sk_test_" + key.substring(8, key.length() - 1) + "?", "/v1/recover/token")
                .statusCode(200)
                .body("service", equalTo("carts"));
    }

    @Test
    void only_the_gateway_says_that_an_answer_is_a_test() {
        get(Keys.shared("orders:read"), "/v1/orders/hop-headers")
                .statusCode(200)
                .header("X-Kept", "yes")
                .header("Test-Mode", nullValue());
    }

    @Test
    void a_revoked_test_key_reaches_nothing() {
        asMerchant().delete("/v1/api-keys/" + id(key)).then().statusCode(204);
        get(key, ENDPOINTS).statusCode(401).body("code", equalTo("invalid-api-key"));
        get(key, "/v1/recover/token").statusCode(401);
    }

    @Test
    void a_sandbox_that_refuses_the_gateways_key_is_not_the_callers_fault() {
        get(key, ENDPOINTS + "/refuses-key")
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("sandbox-unavailable"))
                .body("detail", containsString("GATEWAY_TEST_MODE_SECRET_KEY"));
    }

    @Test
    void a_sandbox_that_is_the_shop_itself_is_not_used() {
        KeyText own = KeyText.parse(sandboxKey("secret")).orElseThrow();
        Database.current().execute("""
                insert into api_keys (id, kind, name, scopes, secret_hash, created_by, created_at)
                values (?, 'SECRET', 'own', '{orders:read}', ?, 'test', now())""", own.id(), own.secretHash());
        Database.current().execute("update api_key_changes set version = version + 1");
        try {
            Awaitility.await("the key to be known")
                    .untilAsserted(() -> get(key, ENDPOINTS)
                            .statusCode(503)
                            .body("code", equalTo("sandbox-unavailable"))
                            .body("detail", containsString("this very shop")));
        } finally {
            Database.current().execute("delete from api_keys where id = ?", own.id());
            Database.current().execute("update api_key_changes set version = version + 1");
        }
        Awaitility.await("the key to be over")
                .until(() -> given().auth().oauth2(key).get(ENDPOINTS).statusCode() == 200);
    }

    @Test
    void a_silent_or_broken_sandbox_is_given_up_like_any_service() {
        get(key, ENDPOINTS + "/silent")
                .statusCode(504)
                .header("Test-Mode", "true")
                .body("code", equalTo("service-timeout"))
                .body("detail", containsString("sandbox"));
        get(key, ENDPOINTS + "/broken-off").statusCode(502).body("code", equalTo("service-broke-off"));
        assertThat(seen(ENDPOINTS + "/broken-off")).isEqualTo(2);
    }

    @Test
    void a_hundred_megabytes_come_down_as_they_are_made() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + RawHttp.port() + ENDPOINTS + "/megabytes?count=100")
                        .toURL()
                        .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + key);
        connection.setReadTimeout(60_000);
        long total = 0;
        byte[] chunk = new byte[64 * 1024];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                total += read;
            }
        }
        assertThat(total).isEqualTo(100L << 20);
    }

    @Test
    void a_body_goes_up_while_it_comes_and_ends_with_its_client() throws IOException {
        String path = ENDPOINTS + "/content";
        int before = seen(path + ":aborted");
        try (Socket socket = RawHttp.connect()) {
            RawHttp.write(
                    socket,
                    "PATCH " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nAuthorization: Bearer " + key
                            + "\r\n\r\nonly this");
            Awaitility.await("the sandbox to read").until(() -> seen(path) > 0);
        }
        Awaitility.await().until(() -> seen(path + ":aborted") > before);
    }
}
