package dev.comptoir.gateway.proxy;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class EdgesIT {

    private static final String DATE = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT";

    private static String key;

    @BeforeEach
    void ownKey() {
        key = key == null ? Keys.withScopes("orders:read", "keys:manage") : key;
    }

    private static RequestSpecification request() {
        return given().auth().oauth2(key).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/1",
                "/v1/api-keys",
                "/v1/nothing",
                "/health",
                "/v1/openapi.json",
                "/v1/orders/hop-headers"
            })
    void every_answer_has_a_date_and_is_not_guessed_at(String path) {
        request().get(path).then().header("Date", matchesPattern(DATE)).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void what_tells_of_people_stays_in_no_cache() {
        request().get("/v1/orders/1").then().statusCode(200).header("Cache-Control", "no-store");
        request().get("/v1/orders/hop-headers").then().statusCode(200).header("Cache-Control", "no-store");
        request().get("/v1/api-keys").then().statusCode(200).header("Cache-Control", "no-store");
        given().auth()
                .oauth2(Keys.publishable())
                .get("/v1/products/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void a_semicolon_leads_nowhere() throws Exception {
        for (String path : List.of("/v1;x/api-keys", "/v1/api-keys;x", "/v1;/orders", "/q;x/metrics")) {
            RawHttp.Answer answer = RawHttp.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text()).contains("malformed-path");
        }
    }

    @Test
    void large_json_is_compressed_for_those_who_take_it_and_is_the_same() {
        String plain = request()
                .header("Accept-Encoding", "identity")
                .get("/v1/orders/large?items=5000")
                .asString();
        request()
                .header("Accept-Encoding", "gzip")
                .get("/v1/orders/large?items=5000")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("ETag", "\"7\"")
                .header("Vary", containsString("ccept-"))
                .body("items", hasSize(5000))
                .body(equalTo(plain));
        request()
                .header("Accept-Encoding", "br, *")
                .get("/v1/orders/large?items=100")
                .then()
                .header("Content-Encoding", "gzip")
                .body("items", hasSize(100));
    }

    @Test
    void small_json_and_who_does_not_want_it_are_not_compressed() {
        request()
                .header("Accept-Encoding", "gzip")
                .get("/v1/orders/large?items=3")
                .then()
                .header("Content-Encoding", nullValue());
        request()
                .header("Accept-Encoding", "gzip;q=0")
                .get("/v1/orders/large?items=100")
                .then()
                .header("Content-Encoding", nullValue())
                .body("items", hasSize(100));
    }

    @Test
    void an_etag_weakened_on_its_way_is_still_known() {
        request()
                .header("If-None-Match", "W/\"6\", W/\"7\"")
                .get("/v1/orders/1")
                .then()
                .body("headers.'if-none-match'", equalTo(List.of("\"6\", \"7\"")));
    }

    @Test
    void a_location_is_a_path_whatever_the_host_and_can_be_read() {
        asMerchant().post("/v1/orders/made").then().statusCode(201).header("Location", "/v1/orders/1");
        String location = asMerchant()
                .header("Host", "evil.example")
                .body(Map.of("name", "x", "kind", "SECRET", "scopes", List.of("orders:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/api-keys/[0-9A-Za-z]{12}"))
                .extract()
                .header("Location");
        asMerchant()
                .get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo("x"))
                .body("key", nullValue());
        asMerchant().get("/v1/api-keys/nobody").then().statusCode(404).body("code", equalTo("api-key-not-found"));
    }

    @Test
    void a_key_makes_no_key_that_can_do_more_than_itself() {
        request()
                .body(Map.of(
                        "name", "x", "kind", "SECRET", "scopes", List.of("orders:read", "files:read", "carts:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-beyond-own"))
                .body("beyond", hasItems("files:read", "carts:read"))
                .body("beyond", hasSize(2));
        request()
                .body(Map.of("name", "x", "kind", "SECRET", "scopes", List.of("orders:read")))
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
        request()
                .body(Map.of("name", "x", "kind", "PUBLISHABLE"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "\u001b[31m", "gnp.\u202eexe"})
    void a_name_has_no_characters_that_change_how_histories_look(String name) {
        asMerchant()
                .body(Map.of("name", name, "kind", "PUBLISHABLE"))
                .post("/v1/api-keys")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-character"))
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void metrics_take_a_scope_of_their_own() {
        request()
                .get("/q/metrics")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-missing"))
                .body(containsString("metrics:read"));
        given().auth()
                .oauth2(Keys.withScopes("metrics:read"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @Test
    void a_service_or_a_database_that_hangs_costs_a_client_a_moment_and_says_when_to_come_back() throws Exception {
        request().get("/v1/orders/silent").then().statusCode(504).header("Retry-After", "1");
        try (Connection locking = Database.current().open()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table api_keys in access exclusive mode");
            request()
                    .get("/v1/api-keys")
                    .then()
                    .statusCode(504)
                    .header("Retry-After", "1")
                    .body("code", equalTo("service-timeout"));
        }
        request().get("/v1/api-keys").then().statusCode(200);
    }
}
