package dev.comptoir.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that answers what a test says, in order, and keeps what came. */
final class ApiServer implements AutoCloseable {

    /** One request as it came. */
    record Received(String method, String target, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Reply(int status, String body, String header, String value) {}

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    ApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ApiServer answers(int status, String body) {
        return answers(status, body, "X-Test", "1");
    }

    ApiServer answers(int status, String body, String header, String value) {
        replies.add(new Reply(status, body, header, value));
        return this;
    }

    /** The connection ends without an answer. */
    ApiServer breaks() {
        return answers(0, "");
    }

    Comptoir.Builder client() {
        return Comptoir.at("http://127.0.0.1:" + server.getAddress().getPort())
                .key("sk_test")
                .pause(pauses::add);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            Reply reply = replies.isEmpty() ? new Reply(500, "{\"code\":\"not-expected\"}", "X-Test", "1") : replies.remove();
            if (reply.status() > 0) {
                byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set(reply.header(), reply.value());
                exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
