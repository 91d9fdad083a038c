package dev.comptoir.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a plain server that is as patient as the program is, and an edge that is less so. */
class SlowHeadTest {

    private static final String HALF = "GET /v1/orders HTTP/1.1\r\nHost: x\r\nX-A: ";
    private static final String WHOLE = "GET /v1/orders HTTP/1.1\r\nHost: x\r\n\r\n";

    /** A request to wait is answered when another connection was given up. */
    private static final CompletableFuture<Void> ANOTHER_WAS_GIVEN_UP = new CompletableFuture<>();

    private static Vertx vertx;
    private static int port;

    @BeforeAll
    static void serve() {
        HttpServerOptions options =
                new HttpServerOptions().setIdleTimeout(200).setHost("127.0.0.1").setPort(0);
        EdgeSetup setup = new EdgeSetup(
                new HttpDate(Clock.systemUTC()), new EdgeLimits(Duration.ofMillis(50), Duration.ofSeconds(1)));
        setup.accept(new VertxOptions());
        setup.customizeHttpServer(options);
        vertx = Vertx.vertx();
        port = vertx.createHttpServer(options)
                .requestHandler(SlowHeadTest::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
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
        vertx.close();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void isGivenUp(String beginning) throws IOException {
        try (Socket socket = connect()) {
            send(socket, beginning);
            assertThat(readAll(socket))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "\"code\":\"request-timeout\"")
                    .doesNotContain("came through");
        }
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
        try (Socket socket = connect()) {
            send(socket, HALF);
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
                send(socket, "x");
                return socket.getInputStream().available() > 0;
            });
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 408");
            Awaitility.await().until(() -> isClosedTo(socket));
        }
    }

    private static boolean isClosedTo(Socket socket) {
        try {
            send(socket, "x");
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void the_second_request_of_a_connection_is_held_to_it_too() throws IOException {
        try (Socket socket = connect()) {
            send(socket, WHOLE + HALF);
            assertThat(readAll(socket)).contains("came through", "HTTP/1.1 408 ");
        }
    }

    @Test
    void a_connection_between_two_requests_waits_for_longer() throws IOException {
        try (Socket idle = connect()) {
            send(idle, WHOLE + "\r\n");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            isGivenUp(HALF);
            send(idle, WHOLE.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(readAll(idle).split("came through", -1)).hasSize(3);
        }
    }

    @Test
    void a_request_that_is_being_answered_is_not_cut_off_by_the_next_one() throws IOException {
        try (Socket busy = connect()) {
            send(busy, WHOLE.replace("/v1/orders", "/waits") + HALF);
            isGivenUp(HALF);
            ANOTHER_WAS_GIVEN_UP.complete(null);
            assertThat(readAll(busy)).startsWith("HTTP/1.1 200 ").contains("came through", "HTTP/1.1 408 ");
        }
    }
}
