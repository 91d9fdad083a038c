package dev.comptoir.catalog.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.calls.SignedDefinitionAnswerV1;
import dev.comptoir.json.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Another program: signs definitions as carts-service does, but with nothing. */
public class CartsStandIn implements QuarkusTestResourceLifecycleManager {

    static final UUID KEY = new UUID(7, 7);

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/v1/internal/signed-definitions", CartsStandIn::sign);
            server.start();
            return Map.of(
                    "comptoir.services.carts.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sign(HttpExchange exchange) throws IOException {
        JsonNode asked = Json.MAPPER.readTree(exchange.getRequestBody());
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(asked.path("claims").asText().getBytes(StandardCharsets.UTF_8));
        byte[] answer = Json.bytes(new SignedDefinitionAnswerV1(KEY, "header." + claims + ".signature"));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
