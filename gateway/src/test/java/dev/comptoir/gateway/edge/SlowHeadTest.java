package dev.comptoir.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.RawHttp;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a plain server that is as patient as the program is, and an edge that is less so. */
class SlowHeadTest {

    private static final String HALF = EdgeServer.BEGUN + "X-A: ";
    private static final String WHOLE = EdgeServer.BEGUN + "\r\n";

    /** A request to wait is answered when another connection was given up. */
    private static final CompletableFuture<Void> ANOTHER_WAS_GIVEN_UP = new CompletableFuture<>();

    private static EdgeServer server;

    @BeforeAll
    static void serve() {
        server = new EdgeServer(
                new EdgeLimits(Duration.ofMillis(50), Duration.ofSeconds(1)),
                new HttpServerOptions().setIdleTimeout(200),
                SlowHeadTest::answer);
    }

    private static void answer(HttpServerRequest request) {
        if (request.uri().equals("/waits")) {
            ANOTHER_WAS_GIVEN_UP.thenRun(() -> request.response().end("came through"));
        } else {
            request.response().end("came through");
        }
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static void isGivenUp(String beginning) throws IOException {
        server.send(beginning).isProblem(408, "request-timeout");
    }

    @Test
    void half_a_head_and_nothing_more_is_given_up_in_words() throws IOException {
        isGivenUp(HALF);
        isGivenUp("G");
        isGivenUp("\r\nGET /v1/orders HTTP/1.1\r\n");
    }

    /** More of it comes all the time, and never all of it; at last nobody takes any more. */
    @Test
    void a_head_that_drips_in_is_given_up_too() throws IOException {
        try (Socket socket = server.connect()) {
            RawHttp.write(socket, HALF);
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
                RawHttp.write(socket, "x");
                return socket.getInputStream().available() > 0;
            });
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 408");
            Awaitility.await().until(() -> isClosedTo(socket));
        }
    }

    private static boolean isClosedTo(Socket socket) {
        try {
            RawHttp.write(socket, "x");
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void the_second_request_of_a_connection_is_held_to_it_too() throws IOException {
        try (Socket socket = server.connect()) {
            RawHttp.write(socket, WHOLE + HALF);
            assertThat(RawHttp.readAll(socket).text()).contains("came through", "HTTP/1.1 408 ");
        }
    }

    @Test
    void a_connection_between_two_requests_waits_for_longer() throws IOException {
        try (Socket idle = server.connect()) {
            RawHttp.write(idle, WHOLE + "\r\n");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            isGivenUp(HALF);
            RawHttp.write(idle, WHOLE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(RawHttp.readAll(idle).text().split("came through", -1)).hasSize(3);
        }
    }

    @Test
    void a_request_that_is_being_answered_is_not_cut_off_by_the_next_one() throws IOException {
        try (Socket busy = server.connect()) {
            RawHttp.write(busy, WHOLE.replace("/v1/orders", "/waits") + HALF);
            isGivenUp(HALF);
            ANOTHER_WAS_GIVEN_UP.complete(null);
            assertThat(RawHttp.readAll(busy).text())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("came through", "HTTP/1.1 408 ");
        }
    }
}
