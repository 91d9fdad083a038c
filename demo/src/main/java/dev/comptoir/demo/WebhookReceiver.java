package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A subscriber of webhooks that believes only what is signed with its secret (Standard Webhooks 1.0.0). */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private volatile byte[] secret = new byte[0];

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new DemoFailure("no port for the webhook receiver: " + e.getMessage());
        }
        server.createContext("/hooks", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    void trust(String whsec) {
        secret = Base64.getDecoder().decode(whsec.replaceFirst("^whsec_", ""));
    }

    /** Waits for a webhook of one type about one order. */
    JsonNode await(String type, String orderId) {
        return Story.eventually("the webhook " + type, () -> find(type, orderId));
    }

    int count() {
        return received.size();
    }

    List<String> unsigned() {
        return unsigned;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Optional<JsonNode> find(String type, String orderId) {
        return received.stream()
                .filter(hook -> hook.path("type").asText().equals(type))
                .filter(hook -> hook.path("data").path("orderId").asText().equals(orderId))
                .findFirst();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isSigned(exchange, body)) {
            received.add(JSON.readTree(body));
        } else {
            unsigned.add(new String(body, StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            byte[] expected =
                    ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
            for (String signature : signatures.split(" ")) {
                if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
