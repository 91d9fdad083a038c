package dev.comptoir.gateway.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class OwnAnswersIT {

    private static HttpResponse<byte[]> compressed(String path, String key) throws IOException, InterruptedException {
        return get(path, key, "gzip");
    }

    private static HttpResponse<byte[]> get(String path, String key, String encoding)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Accept-Encoding", encoding)
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer " + key)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static JsonNode unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            return Json.read(in.readAllBytes(), JsonNode.class);
        }
    }

    @Test
    void the_api_document_is_compressed_and_the_same() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = compressed("/openapi.json", Keys.secret());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        HttpResponse<byte[]> plain = get("/openapi.json", Keys.secret(), "identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(unzipped(answer)).isEqualTo(Json.read(plain.body(), JsonNode.class));
    }

    @Test
    void a_large_answer_of_the_gateway_is_compressed_and_a_small_one_is_not() throws IOException, InterruptedException {
        for (int i = 0; i < 12; i++) {
            Keys.withScopes("files:read");
        }
        HttpResponse<byte[]> large = compressed("/v1/api-keys?limit=12", Keys.secret());
        assertThat(large.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(large.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(unzipped(large).path("items")).hasSize(12);
        HttpResponse<byte[]> small = compressed("/v1/api-keys?limit=1", Keys.secret());
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(Json.read(small.body(), JsonNode.class).path("items")).hasSize(1);
    }

    @Test
    void a_body_that_says_it_is_compressed_is_refused() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/v1/carts"))
                    .header("Content-Encoding", "gzip")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + Keys.secret())
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("unsupported-media-type");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /v1/api-keys | GET, HEAD, OPTIONS, POST",
                "PUT | /v1/webhook-endpoints/1 | DELETE, GET, HEAD, OPTIONS, PATCH",
                "GET | /v1/webhook-endpoints/1/test | OPTIONS, POST",
                "TRACE | /v1/webhook-endpoints/1/test | OPTIONS, POST",
                // Of a program that takes the address for an item and misses its If-Match.
                "PATCH | /v1/products/best-sellers | GET, HEAD, OPTIONS"
            })
    void a_method_that_an_address_does_not_take_is_refused_with_those_it_takes(
            String method, String path, String allowed) {
        given().auth()
                .oauth2(Keys.secret())
                .contentType("application/json")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .body("code", equalTo("method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems",
                "/problems/stale-version",
                "/openapi.json",
                "/v1/openapi.json",
                "/health",
                "/q/metrics"
            })
    void a_page_of_the_gateways_own_can_only_be_read(String page) {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            given().auth()
                    .oauth2(Keys.secret())
                    .request(method, page)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                    .body("code", equalTo("method-not-allowed"));
        }
        given().auth().oauth2(Keys.secret()).get(page).then().statusCode(200);
    }
}
