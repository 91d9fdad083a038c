package dev.comptoir.gateway.proxy;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ProxyIT {

    private static String key;

    @BeforeEach
    void ownKey() {
        key = key == null ? Keys.withScopes("orders:read", "orders:write") : key;
    }

    private static RequestSpecification request() {
        return given().auth().oauth2(key).contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders?status=PAID&limit=5, orders",
        "/v1/customers/1, orders",
        "/v1/customer-erasures/1, orders",
        "/v1/settings/store, orders",
        "/v1/inventory/items/AB%2F12, inventory",
        "/v1/settings/inventory, inventory",
        "/v1/carts/1/items, carts",
        "/v1/abandoned-carts/1, carts",
        "/v1/settings/carts, carts",
        "/v1/products/1, catalog",
        "/v1/settings/catalog, catalog",
        "/v1/files/1, files",
        "/v1/entitlements/1, files"
    })
    void every_resource_has_one_address_whoever_serves_it(String uri, String service) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Keys.secret())
                .get(uri)
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("service", equalTo(service))
                .body("uri", equalTo(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/internal/placements", "/v1/nothing", "/v1/settings/nothing", "/v1/Orders"})
    void what_is_not_named_does_not_exist_outside(String path) {
        asMerchant().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/../internal/placements",
                "/v1/orders/%2e%2e/internal/placements",
                "/v1/orders/..%2f..%2finternal",
                "/v1/orders/..;x/internal",
                "/v1//orders",
                "/v1/orders/%00"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws Exception {
        RawHttp.Answer answer = RawHttp.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).contains("application/problem+json");
    }

    @Test
    void a_request_without_a_host_is_refused_in_words() throws Exception {
        RawHttp.Answer answer = RawHttp.send(
                "GET /v1/orders HTTP/1.1\r\nAuthorization: Bearer " + key + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("application/problem+json").contains("\"malformed-request\"");
    }

    @Test
    void a_body_arrives_whole_and_the_answer_too() {
        request()
                .body("{\"a\":1}")
                .patch("/v1/orders/1")
                .then()
                .statusCode(200)
                .body("method", equalTo("PATCH"))
                .body("bodyLength", equalTo(7));
    }

    @Test
    void head_and_empty_answers_have_no_body() {
        request().head("/v1/orders/1").then().statusCode(200).header("ETag", "\"7\"");
        request().delete("/v1/orders/empty").then().statusCode(204);
    }

    @Test
    void what_a_client_says_about_itself_is_replaced() {
        request()
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-User", "root")
                .header("X-Internal-Role", "admin")
                .header("Forwarded", "for=6.6.6.6")
                .header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .header("TE", "trailers")
                .header("Idempotency-Key", "abc")
                .get("/v1/orders/1")
                .then()
                .statusCode(200)
                .body("headers.'x-forwarded-for'", equalTo(List.of("127.0.0.1")))
                .body("headers.'x-forwarded-user'", nullValue())
                .body("headers.'x-internal-role'", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.'x-hop'", nullValue())
                .body("headers.te", nullValue())
                .body("headers.'idempotency-key'", equalTo(List.of("abc")))
                .body("headers.authorization[0]", not(equalTo("Bearer " + key)));
    }

    @Test
    void what_a_service_says_to_its_own_connection_stays_inside() {
        request()
                .get("/v1/orders/hop-headers")
                .then()
                .statusCode(200)
                .header("X-Kept", "yes")
                .header("X-Secret-Hop", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Proxy-Authenticate", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void the_trace_of_the_client_goes_on_and_comes_back() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        request()
                .header("traceparent", trace)
                .get("/v1/orders/1")
                .then()
                .header("traceparent", trace)
                .body("headers.traceparent", equalTo(List.of(trace)));
    }

    @Test
    void a_trace_is_made_when_the_client_has_none_and_problems_quote_it() {
        request().get("/v1/orders/1").then().header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        request()
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("instance", equalTo("/v1/nothing"));
    }

    @Test
    void an_unknown_method_is_refused_with_those_allowed() {
        request()
                .request("TRACE", "/v1/orders")
                .then()
                .statusCode(405)
                .header("Allow", notNullValue())
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void a_body_announced_too_large_is_refused_before_it_is_read() {
        request()
                .body(new byte[1_100_000])
                .post("/v1/orders")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"))
                .body("limit", equalTo(1_048_576));
        request().body(new byte[1_100_000]).post("/v1/product-imports").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/%zz", "/v1/orders?%zz=1"})
    void a_target_that_cannot_be_decoded_is_refused_by_the_server_itself(String target) throws Exception {
        RawHttp.Answer answer = RawHttp.send("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
    }
}
