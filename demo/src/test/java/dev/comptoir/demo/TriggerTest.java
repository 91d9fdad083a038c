package dev.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriggerTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Trigger trigger() {
        return new Trigger(new DemoApi("http://127.0.0.1:" + server.getAddress().getPort(), "sk_1"));
    }

    /** The event is seen at the second look only, as it is when the programs pass it on. */
    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        String look = "GET /v1/events?types=order.paymentStatus.changed&after=c0";
        String body = switch (request) {
            case "GET /v1/events?after=latest" -> "{\"items\":[],\"nextCursor\":\"c0\"}";
            case "POST /v1/orders" -> "{\"id\":\"7\",\"orderNumber\":\"1001\"}";
            case "POST /v1/orders/7/payments" -> "{}";
            default ->
                request.equals(look) && asked.indexOf(look) < asked.lastIndexOf(look)
                        ? "{\"items\":[{\"id\":\"e1\"}]}"
                        : "{\"items\":[]}";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(request.startsWith("POST") ? 201 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void does_what_the_event_tells_of_and_waits_until_it_is_there() {
        assertThat(trigger().run("order.paymentStatus.changed"))
                .startsWith("order 1001 was marked as paid: order.paymentStatus.changed e1 is on its way");
        assertThat(asked.subList(0, 3))
                .containsExactly("GET /v1/events?after=latest", "POST /v1/orders", "POST /v1/orders/7/payments");
    }

    @Test
    void says_what_can_be_triggered() {
        assertThatThrownBy(() -> trigger().run("order.nope"))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("usage")
                .hasMessageContaining("order.completed")
                .hasMessageContaining("discount.created");
        assertThat(asked).isEmpty();
    }
}
