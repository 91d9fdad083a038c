package dev.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenTest {

    private static final Map<String, String> KEYS =
            Map.of("COMPTOIR_SECRET_KEY", "sk_1", "COMPTOIR_PUBLISHABLE_KEY", "pk_1");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/events", this::feed);
        server.createContext("/hooks", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A feed that breaks off behind its first event, gives a second one, and then refuses the key. */
    private void feed(HttpExchange exchange) throws IOException {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        asked.add(exchange.getRequestURI().getQuery() + " " + last);
        switch (last == null ? "" : last) {
            case "" -> answer(exchange, 200, "{\"items\":[],\"nextCursor\":\"c0\",\"hasMore\":false}");
            case "c0" ->
                answer(exchange, 200, "id: c1\nevent: order.completed\ndata: " + event("1") + "\n\nid: c2\n: x");
            case "c1" -> answer(exchange, 200, "id: c3\n: nothing new\n\nid: c4\ndata: " + event("2") + "\n\n");
            default -> answer(exchange, 401, "{\"code\":\"invalid-api-key\",\"detail\":\"This key was revoked.\"}");
        }
    }

    private static String event(String id) {
        return "{\"type\":\"order.completed\",\"id\":\"" + id + "\"}";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        taken.add(exchange.getRequestHeaders().getFirst("webhook-id") + " " + body + " "
                + exchange.getRequestHeaders().getFirst("webhook-signature").startsWith("v1,"));
        answer(exchange, 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void goes_on_behind_the_last_whole_event_after_a_break_and_ends_when_it_is_refused() {
        String[] arguments = {"--forward-to", url("/hooks"), "--types", "order.*", "--url", url("")};

        Listen listen = new Listen(ListenOptions.of(arguments, KEYS));

        assertThatThrownBy(listen::run)
                .isInstanceOf(DemoFailure.class)
                .hasMessage("This key was revoked. (invalid-api-key)");
        assertThat(taken).containsExactly("1 " + event("1") + " true", "2 " + event("2") + " true");
        assertThat(asked)
                .containsExactly("after=latest null", "types=order.* c0", "types=order.* c1", "types=order.* c4");
    }

    @Test
    void a_refusal_is_a_sentence_for_a_person() {
        String problem = """
                {"code":"unknown-event-type","detail":"No event matches nope; known says which there are.",
                 "known":["order.completed","cart.abandoned"]}""";
        assertThat(Refusal.sentence(problem))
                .startsWith("No event matches nope; known says which there are. (unknown-event-type)")
                .endsWith("There are: order.completed, cart.abandoned");
        assertThat(Refusal.sentence("<html>")).isEqualTo("refused: <html>");
    }

    @Test
    void an_event_that_nobody_takes_is_told_and_passed_over() {
        Relay relay = new Relay(URI.create("http://127.0.0.1:1/hooks"));

        assertThat(relay.forward(event("1"))).contains("not taken");
    }

    @Test
    void refuses_what_it_cannot_relay_to() {
        assertThatThrownBy(() -> ListenOptions.of(new String[] {"--forward-to", "localhost"}, KEYS))
                .isInstanceOf(DemoFailure.class);
        assertThatThrownBy(() -> ListenOptions.of(new String[] {}, KEYS))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("usage");
    }
}
