package dev.comptoir.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.RawHttp;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class StreamingIT {

    private static final int MEGABYTE = 1 << 20;
    private static String key;

    @BeforeEach
    void ownKey() {
        key = key == null ? Keys.withScopes("files:read", "files:write") : key;
    }

    private static HttpURLConnection open(String method, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + RawHttp.port() + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer " + key);
        connection.setReadTimeout(60_000);
        return connection;
    }

    private static int seen(String service, String path) {
        return Integer.parseInt(given().auth()
                .oauth2(Keys.shared("files:read", "files:write"))
                .queryParam("path", path)
                .get("/v1/" + service + "/seen")
                .body()
                .asString());
    }

    @Test
    void a_hundred_megabytes_go_up_in_flat_memory() throws IOException {
        HttpURLConnection connection = open("PUT", "/v1/files/1/content");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64 * 1024);
        byte[] chunk = new byte[MEGABYTE];
        long before = usedMemory();
        try (OutputStream out = connection.getOutputStream()) {
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
        }
        assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(Integer.toString(100 * MEGABYTE));
        assertThat(usedMemory() - before).isLessThan(64L * MEGABYTE);
    }

    @Test
    void a_hundred_megabytes_come_down_in_flat_memory() throws IOException {
        HttpURLConnection connection = open("GET", "/v1/files/megabytes?count=100");
        long before = usedMemory();
        long total = 0;
        byte[] chunk = new byte[64 * 1024];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                total += read;
            }
        }
        assertThat(total).isEqualTo(100L * MEGABYTE);
        assertThat(usedMemory() - before).isLessThan(64L * MEGABYTE);
    }

    @Test
    void a_client_that_leaves_in_the_middle_of_an_answer_ends_it_for_the_service() throws IOException {
        int before = seen("files", "/v1/files/megabytes:closed");
        try (Socket socket = RawHttp.connect()) {
            RawHttp.write(
                    socket,
                    "GET /v1/files/megabytes?count=100 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                            + "\r\n\r\n");
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }
        Awaitility.await().until(() -> seen("files", "/v1/files/megabytes:closed") > before);
    }

    @Test
    void a_client_that_leaves_in_the_middle_of_a_body_ends_it_for_the_service() throws IOException {
        int before = seen("files", "/v1/files/2/content:aborted");
        try (Socket socket = RawHttp.connect()) {
            RawHttp.write(
                    socket,
                    "PUT /v1/files/2/content HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\nAuthorization:"
                            + " Bearer " + key + "\r\n\r\nonly this");
            Awaitility.await().until(() -> seen("files", "/v1/files/2/content") > 0);
        }
        Awaitility.await().until(() -> seen("files", "/v1/files/2/content:aborted") > before);
    }

    @Test
    void a_client_that_leaves_while_a_service_thinks_ends_its_request() throws IOException {
        int before = seen("files", "/v1/files/silent:closed");
        try (Socket socket = RawHttp.connect()) {
            RawHttp.write(
                    socket, "GET /v1/files/silent HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key + "\r\n\r\n");
            Awaitility.await().until(() -> seen("files", "/v1/files/silent") > 0);
        }
        Awaitility.await().until(() -> seen("files", "/v1/files/silent:closed") > before);
    }

    @Test
    void an_answer_that_breaks_off_is_not_passed_on_as_whole() throws IOException {
        HttpURLConnection connection = open("GET", "/v1/files/half-answer");
        assertThatThrownBy(() -> connection.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void a_service_that_breaks_off_is_asked_once_more_when_that_is_harmless() {
        given().auth()
                .oauth2(key)
                .get("/v1/inventory/broken-off")
                .then()
                .statusCode(502)
                .body("code", equalTo("service-broke-off"));
        assertThat(seen("inventory", "/v1/inventory/broken-off")).isEqualTo(2);
        given().auth()
                .oauth2(key)
                .body("{}")
                .post("/v1/carts/broken-off")
                .then()
                .statusCode(502);
        assertThat(seen("carts", "/v1/carts/broken-off")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_reader_does_not_notice_that_a_service_broke_off_once(String method) {
        String path = "/v1/products/" + method + "/broken-off-once";
        given().auth().oauth2(key).request(method, path).then().statusCode(200);
        assertThat(seen("products", path)).isEqualTo(2);
    }

    /** The connections that were kept are dead, too: the second try has to take none of them. */
    @Test
    void a_reader_does_not_notice_that_a_service_died_with_all_its_connections() {
        AtOnce.times(8, () -> given().auth().oauth2(key).get("/v1/products/1").statusCode());
        given().auth().oauth2(key).get("/v1/products/dies-once").then().statusCode(200);
        assertThat(seen("products", "/v1/products/dies-once")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "DELETE"})
    void a_write_is_never_sent_twice(String method) {
        String path = "/v1/products/" + method + "/broken-off-once";
        given().auth()
                .oauth2(key)
                .header("If-Match", "*")
                .request(method, path)
                .then()
                .statusCode(502)
                .body("code", equalTo("service-broke-off"));
        assertThat(seen("products", path)).isEqualTo(1);
    }

    /** What the client has a part of is never begun anew. */
    @Test
    void an_answer_that_broke_off_is_not_asked_for_again() throws IOException {
        HttpURLConnection connection = open("GET", "/v1/inventory/1/half-answer");
        assertThatThrownBy(() -> connection.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        assertThat(seen("inventory", "/v1/inventory/1/half-answer")).isEqualTo(1);
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_given_up() {
        given().auth()
                .oauth2(key)
                .get("/v1/orders/silent")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("service-timeout"));
    }

    @Test
    void a_service_that_is_down_is_reported_and_the_others_go_on() {
        for (int i = 0; i < 15; i++) {
            given().auth()
                    .oauth2(key)
                    .get("/v1/recovery-campaigns")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("service-unavailable"));
        }
        given().auth().oauth2(key).get("/v1/orders/1").then().statusCode(200);
    }

    @Test
    void a_chunked_body_that_grows_too_large_is_stopped_on_its_way() throws IOException {
        HttpURLConnection connection = open("POST", "/v1/orders/9/content");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(64 * 1024);
        int status;
        try (OutputStream out = connection.getOutputStream()) {
            out.write(new byte[1_200_000]);
        }
        status = connection.getResponseCode();
        assertThat(status).isEqualTo(413);
        assertThat(new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("body-too-large");
        Awaitility.await().until(() -> seen("orders", "/v1/orders/9/content:aborted") == 1);
    }

    @Test
    void a_second_request_hidden_in_a_body_is_never_one() throws IOException {
        int before = seen("carts", "/v1/carts/hidden");
        String hidden = "GET /v1/carts/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
        for (String framing : new String[] {
            "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            "Transfer-Encoding: xchunked\r\nContent-Length: " + hidden.length() + "\r\n",
            "Content-Length: 5\r\nContent-Length: " + hidden.length() + "\r\n"
        }) {
            RawHttp.send("POST /v1/carts/1/items HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + key + "\r\n" + framing + "\r\n0\r\n\r\n" + hidden);
        }
        assertThat(seen("carts", "/v1/carts/hidden")).isEqualTo(before);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
