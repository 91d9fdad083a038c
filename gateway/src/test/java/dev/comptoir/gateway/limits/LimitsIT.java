package dev.comptoir.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class LimitsIT {

    @Inject
    Limits limits;

    @Inject
    LimitsConfig config;

    @Inject
    CountStore counts;

    @Test
    void a_key_that_asks_too_much_is_told_when_to_go_on_and_others_are_not_touched() {
        String key = Keys.withScopes("orders:read");
        Response last = given().auth().oauth2(key).get("/v1/orders/1");
        last.then()
                .header("RateLimit-Policy", "\"secret\";q=100;w=20")
                .header("RateLimit", matchesPattern("\"secret\";r=99;t=[0-9]+"));
        for (int i = 0; i < 2_000 && last.statusCode() != 429; i++) {
            last = given().auth().oauth2(key).get("/v1/orders/1");
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("quota-exceeded"))
                .body("violatedPolicies[0]", equalTo("secret"));
        assertThat(given().auth().oauth2(Keys.publishable()).get("/v1/products").statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_gateways_let_through_what_one_would() {
        Limits elsewhere = new Limits(config);
        ShareCounts another = new ShareCounts(elsewhere, counts);
        Awaitility.await("both to know of each other").until(() -> {
            another.share().await().indefinitely();
            return limits.isShared() && elsewhere.isShared();
        });

        String used = Keys.withScopes("orders:read");
        while (!elsewhere.count(live(used), "").isExhausted()) {
            assertThat(elsewhere.isShared()).isTrue();
        }
        another.share().await().indefinitely();
        Awaitility.await("this gateway to refuse what was used at the other")
                .until(() -> given().auth().oauth2(used).get("/v1/orders/1").statusCode() == 429);

        String here = Keys.withScopes("orders:read");
        while (!limits.count(live(here), "").isExhausted()) {
            assertThat(limits.isShared()).isTrue();
        }
        Awaitility.await("the other to refuse what was used here").until(() -> {
            another.share().await().indefinitely();
            return elsewhere.count(live(here), "").isExhausted();
        });
    }

    private static LiveKey live(String key) {
        return new LiveKey(
                key.substring(3, 15),
                1,
                new LiveKey.Owned(KeyKind.SECRET, KeyMode.LIVE, "test", Set.of(), Set.of(), null),
                new byte[32],
                List.of());
    }

    @Test
    @Proves("G-003")
    void a_page_of_a_known_origin_may_call_and_read() {
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/carts")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Allow-Credentials", nullValue());
        given().auth()
                .oauth2(Keys.publishable())
                .header("Origin", "https://shop.example")
                .get("/v1/products")
                .then()
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Vary", "Origin");
    }

    @Test
    @Proves("F-001")
    void a_page_of_a_known_origin_may_upload_in_parts() {
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "tus-resumable,upload-offset,upload-checksum,content-type")
                .options("/v1/uploads/1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Upload-Checksum"))
                .header("Access-Control-Allow-Headers", containsString("Upload-Metadata"));
        given().header("Origin", "https://shop.example")
                .head("/v1/uploads/1")
                .then()
                .header("Access-Control-Expose-Headers", containsString("Upload-Offset"))
                .header("Access-Control-Expose-Headers", containsString("Location"));
    }

    @Test
    void a_page_of_another_origin_may_not() {
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/carts")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
        given().auth()
                .oauth2(Keys.publishable())
                .header("Origin", "https://evil.example")
                .get("/v1/products")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", "Origin");
    }

    @Test
    void metrics_are_for_a_secret_key() {
        given().get("/q/metrics").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth().oauth2(Keys.publishable()).get("/q/metrics").then().statusCode(403);
        given().get("/q/metrics/").then().statusCode(401);
        given().get("/q/metrics/prometheus").then().statusCode(404);
        given().get("/q/metrics;a=1").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/q/%6Detrics").then().statusCode(404);
        given().auth().oauth2(Keys.publishable()).get("/v1/products").then().statusCode(200);
        String metrics = given().auth().oauth2(Keys.secret()).get("/q/metrics").asString();
        assertThat(metrics).contains("comptoir_gateway_requests");
    }

    @Test
    @Proves("G-003")
    void whoever_integrates_reads_the_api_document_without_a_key() {
        given().get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/v1/webhook-endpoints'.post.operationId", equalTo("createWebhookEndpoint"))
                .body("components.schemas.WebhookEndpoint.properties.url.type", equalTo("string"));
    }

    @Test
    void health_and_pages_need_no_key() {
        given().get("/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/openapi.json").then().statusCode(200);
        given().get("/docs/")
                .then()
                .statusCode(200)
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("default-src 'self'"));
    }
}
