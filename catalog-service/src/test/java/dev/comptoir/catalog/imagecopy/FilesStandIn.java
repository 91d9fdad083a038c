package dev.comptoir.catalog.imagecopy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.contracts.calls.StoredImageAnswerV1;
import dev.comptoir.json.Json;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Another program: takes every body that begins with the word picture for one, as files-service does real ones. */
public class FilesStandIn implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext(StoredImageAnswerV1.PATH, FilesStandIn::store);
            server.start();
            return Map.of(
                    "comptoir.services.files.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(HttpExchange exchange) throws IOException {
        byte[] picture = exchange.getRequestBody().readAllBytes();
        boolean isOne = new String(picture, StandardCharsets.UTF_8).startsWith("picture")
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("Comptoir ");
        UUID id = UUID.nameUUIDFromBytes(picture);
        byte[] answer = isOne
                ? Json.bytes(new StoredImageAnswerV1(id, "http://127.0.0.1:8080/v1/images/" + id + "/original.png"))
                : Json.bytes(Map.of("code", "image-type-not-supported", "detail", "Send a PNG."));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(isOne ? 201 : 415, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
