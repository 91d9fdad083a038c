package dev.comptoir.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a plain server of the same kind as the program has: the edge knows nothing but HTTP. */
class MalformedRequestsTest {

    private static final String HOST = "Host: x\r\n";

    private static Vertx vertx;
    private static int port;

    @BeforeAll
    static void serve() {
        HttpServerOptions options = new HttpServerOptions()
                .setMaxHeaderSize(16_384)
                .setHost("127.0.0.1")
                .setPort(0);
        EdgeSetup setup = new EdgeSetup(new HttpDate(Clock.systemUTC()));
        setup.accept(new VertxOptions());
        setup.customizeHttpServer(options);
        vertx = Vertx.vertx();
        port = vertx.createHttpServer(options)
                .requestHandler(request -> request.response().end("came through " + request.uri()))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterAll
    static void end() {
        vertx.close();
    }

    /** Everything that comes back until the connection ends. */
    private static String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void isRefused(String request, int status, String code) throws IOException {
        String answer = send(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("came through");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("\r\nconnection: close\r\n", "\r\ncontent-type: application/problem+json\r\n", "\r\ndate: ");
        assertThat(answer).contains("\"code\":\"" + code + "\"").containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/A%2F1?a=%C3%A9+b&c[]=1", "/v1/products?q=a:b@c!$'()*,;~", "/"})
    void a_proper_request_comes_through(String target) throws IOException {
        assertThat(send("GET " + target.replace("[]", "%5B%5D") + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .contains("came through /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/%zz", "/v1/orders?%zz=1", "/v1/orders?a=%", "/v1/orders?a=\"", "/docs/%"})
    void an_address_that_cannot_be_decoded_is_refused(String target) throws IOException {
        isRefused("GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n", 400, "malformed-request");
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws IOException {
        isRefused("GET /v1/orders?a=" + "x".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414, "address-too-long");
    }

    @Test
    void headers_that_are_too_large_are_refused() throws IOException {
        isRefused(
                "GET /v1/orders HTTP/1.1\r\n" + HOST + "X-Large: " + "x".repeat(20_000) + "\r\n\r\n",
                431,
                "headers-too-large");
    }

    @Test
    void two_hosts_are_refused_also_the_same_one_twice() throws IOException {
        isRefused("GET /v1/orders HTTP/1.1\r\n" + HOST + "Host: y\r\n\r\n", 400, "malformed-request");
        isRefused("GET /v1/orders HTTP/1.1\r\n" + HOST + HOST + "\r\n", 400, "malformed-request");
    }

    @Test
    void no_host_is_refused() throws IOException {
        isRefused("GET /v1/orders HTTP/1.1\r\n\r\n", 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n"
            })
    void a_body_whose_length_is_told_in_two_ways_is_refused_and_nothing_behind_it_is_read(String framing)
            throws IOException {
        isRefused(
                "POST /v1/carts HTTP/1.1\r\n" + HOST + framing + "\r\n0\r\n\r\nGET /health HTTP/1.1\r\n" + HOST
                        + "\r\n",
                400,
                "malformed-request");
    }

    @Test
    void what_is_no_http_at_all_is_refused() throws IOException {
        isRefused("hello\r\n\r\n", 400, "malformed-request");
    }
}
