package dev.comptoir.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.RawHttp;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a plain server of the same kind as the program has: the edge knows nothing but HTTP. */
class MalformedRequestsTest {

    private static final String HOST = "Host: x\r\n";

    /** Less than a second for each of the tests; enough for who is still sending. */
    private static final Duration LINGER = Duration.ofMillis(200);

    private static final Duration HEAD = Duration.ofMinutes(1);

    private static EdgeServer server;

    @BeforeAll
    static void serve() {
        server = new EdgeServer(
                new EdgeLimits(LINGER, HEAD),
                new HttpServerOptions().setMaxHeaderSize(16_384),
                MalformedRequestsTest::answer);
    }

    /** At once, or as the gateway does: the body waits until whoever gets it is there, and the answer for the whole body. */
    private static void answer(HttpServerRequest request) {
        if (!request.uri().startsWith("/waits")) {
            request.response().end("came through " + request.uri());
            return;
        }
        request.pause();
        request.end().onSuccess(_ -> request.response().end("came through " + request.uri()));
        Vertx.currentContext().runOnContext(_ -> request.handler(_ -> {}).resume());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static String send(String request) throws IOException {
        return server.send(request).text();
    }

    private static void isRefused(String request, int status, String code) throws IOException {
        server.send(request).isProblem(status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders/A%2F1?a=%C3%A9+b&c[]=1", "/v1/products?q=a:b@c!$'()*,;~", "/"})
    void a_proper_request_comes_through(String target) throws IOException {
        assertThat(send("GET " + target.replace("[]", "%5B%5D") + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .contains("came through /");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders/%zz",
                "/v1/orders?%zz=1",
                "/v1/orders?a=%",
                "/v1/orders?a=\"",
                "/docs/%",
                "/v1/orders?q=\u00c3\u00a9",
                "/v1/orders?q=\u00ff",
                "/v1/or\u00e9"
            })
    void an_address_that_cannot_be_decoded_is_refused(String target) throws IOException {
        isRefused("GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n", 400, "malformed-request");
    }

    /** A cart is not lost because a tracker does not encode what it adds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/recover/t?utm_term=a|b",
                "/v1/cart-links/t?utm={{x}}&a=100%",
                "/v1/unsubscribe/t?utm=\u00c3\u0089",
                "/v1/downloads/t?a=%zz&b=^`<>\"",
                "/v1/withdraw?a=%",
                "/v1/quote-offers/t?a[]=%c3%",
                "/v1/order-status/t?a=\\"
            })
    void a_link_for_shoppers_works_whatever_a_tracker_adds(String target) throws IOException {
        String path = target.substring(0, target.indexOf('?'));
        assertThat(send("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .containsPattern("came through " + path + "\\?([A-Za-z0-9&=_]|%[0-9A-Fa-f]{2})*$");
    }

    @Test
    void what_a_tracker_adds_is_encoded_and_the_rest_stays() throws IOException {
        assertThat(send("GET /v1/recover/t?utm_term=a|b&c=%7C&d=1%+\u00c3\u0089 HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\n\r\n"))
                .contains("came through /v1/recover/t?utm_term=a%7Cb&c=%7C&d=1%25+%C3%89");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n",
                "Content-Length: +0\r\n"
            })
    void a_body_that_is_framed_in_another_way_is_refused_and_never_read_as_a_request(String framing)
            throws IOException {
        isRefused(
                "POST /v1/carts HTTP/1.1\r\n" + HOST + framing + "\r\nGET /v1/settings/store HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\n\r\n",
                400,
                "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n", "-1\r\n{}\r\n", "2\r\n{}\r\nzz\r\n", "\r\n{}\r\n"})
    void a_chunk_without_a_proper_size_is_refused_and_nothing_behind_it_is_read(String chunks) throws IOException {
        isRefused(
                "POST /waits HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunks
                        + "0\r\n\r\nGET /health HTTP/1.1\r\n" + HOST + "\r\n",
                400,
                "malformed-request");
    }

    @Test
    void a_bad_chunk_behind_an_answer_that_has_begun_ends_the_connection() throws IOException {
        assertThat(send("POST /at-once HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("came through /at-once")
                .doesNotContain("malformed-request");
    }

    @Test
    void a_chunked_body_and_the_request_behind_it_come_through() throws IOException {
        assertThat(send("POST /waits/1 HTTP/1.1\r\n" + HOST
                        + "Transfer-Encoding: chunked\r\n\r\n3\r\n\n x\r\n0\r\n\r\n\r\nPOST /waits/2 HTTP/1.1\r\n"
                        + HOST
                        + "Content-Length: 3\r\nConnection: close\r\n\r\n\n y"))
                .contains("came through /waits/1", "came through /waits/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-A: b\r\n c\r\n",
                "X-A: b\r\n\tc\r\nX-B: d\r\n",
                "X-A:\r\n b\r\n",
                "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n",
                "Authorization: Bearer a\r\nauthorization: Bearer a\r\n",
                "Content-Type: application/json\r\nContent-Type: text/plain\r\n",
                "Content-Type: application/json\r\nContent-Type: application/json\r\n"
            })
    void a_header_of_two_lines_and_two_who_say_who_sends_are_refused(String headers) throws IOException {
        isRefused("GET /v1/orders HTTP/1.1\r\n" + HOST + headers + "\r\n", 400, "malformed-request");
    }

    /** Each part of a request arrives by itself: the edge sees a line without the one before. */
    @Test
    void a_header_of_two_lines_is_refused_however_it_arrives() throws IOException {
        try (Socket socket = server.connect()) {
            for (char one : (EdgeServer.BEGUN + "X-A: b\r\n c\r\n\r\n").toCharArray()) {
                RawHttp.write(socket, String.valueOf(one));
            }
            RawHttp.readAll(socket).isProblem(400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.7", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9"})
    void another_protocol_is_refused(String protocol) throws IOException {
        isRefused("GET /v1/orders " + protocol + "\r\n" + HOST + "\r\n", 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT x:80", "OPTIONS *", "GET v1/orders", "GET ftp://x/v1/orders"})
    void what_has_no_path_is_refused(String line) throws IOException {
        isRefused(line + " HTTP/1.1\r\n" + HOST + "\r\n", 400, "malformed-request");
    }

    @Test
    void a_whole_address_comes_through() throws IOException {
        assertThat(send("GET http://x/v1/orders HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n"))
                .contains("came through http://x/v1/orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Expect: 200-ok\r\n", "Expect: 100-continue\r\nExpect: x\r\n", "Expect: 100-continue, x\r\n"})
    void an_expectation_that_is_not_met_is_refused(String headers) throws IOException {
        isRefused(
                "POST /v1/carts HTTP/1.1\r\n" + HOST + headers + "Content-Length: 2\r\n\r\n{}",
                417,
                "expectation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1|100-Continue", "HTTP/1.1|", "HTTP/1.0|200-ok"})
    void an_expectation_that_is_met_or_is_none_comes_through(String expecting) throws IOException {
        String[] parts = expecting.split("\\|", -1);
        assertThat(send("GET /v1/orders " + parts[0] + "\r\n" + HOST + "Expect: " + parts[1]
                        + "\r\nConnection: close\r\n\r\n"))
                .contains("came through /v1/orders");
    }

    @Test
    void what_is_no_http_at_all_is_refused() throws IOException {
        isRefused("hello\r\n\r\n", 400, "malformed-request");
    }
}
