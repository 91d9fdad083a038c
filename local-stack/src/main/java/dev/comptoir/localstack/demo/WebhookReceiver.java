package dev.comptoir.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A subscriber of webhooks that believes only what is signed with its secret (Standard Webhooks 1.0.0). */
final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private final List<Hook> early = new ArrayList<>();
    private byte[] secret = new byte[0];

    /** What came in, as its signature covers it. */
    private record Hook(String id, String timestamp, String signatures, byte[] body) {}

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

    /** From now on this secret decides, also on what came before the answer that told it. */
    synchronized void trust(String whsec) {
        secret = Base64.getDecoder().decode(whsec.replaceFirst("^whsec_", ""));
        early.forEach(this::sort);
        early.clear();
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
        var headers = exchange.getRequestHeaders();
        take(new Hook(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                String.valueOf(headers.getFirst("webhook-signature")),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private synchronized void take(Hook hook) {
        if (secret.length == 0) {
            early.add(hook);
        } else {
            sort(hook);
        }
    }

    private void sort(Hook hook) {
        String body = new String(hook.body, StandardCharsets.UTF_8);
        try {
            if (isSigned(hook)) {
                received.add(JSON.readTree(body));
            } else {
                unsigned.add(body);
            }
        } catch (JsonProcessingException _) {
            unsigned.add(body);
        }
    }

    private boolean isSigned(Hook hook) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((hook.id + "." + hook.timestamp + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(hook.body));
            byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
            return Stream.of(hook.signatures.split(" "))
                    .anyMatch(given -> MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
