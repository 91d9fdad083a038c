package dev.comptoir.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hands events to a program as webhooks: the same headers and body, signed with a secret of its own. */
final class Relay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI target;
    private final byte[] secret = new byte[32];

    Relay(URI target) {
        this.target = target;
        new SecureRandom().nextBytes(secret);
    }

    /** What the program checks signatures with. */
    String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Says what became of it; a program that does not take an event has missed it. */
    String forward(String body) {
        try {
            JsonNode event = JSON.readTree(body);
            String id = event.path("id").asText();
            HttpResponse<Void> answer = http.send(request(id, body), HttpResponse.BodyHandlers.discarding());
            return "%s %s -> %d".formatted(event.path("type").asText(), id, answer.statusCode());
        } catch (JsonProcessingException e) {
            throw new DemoFailure("an event is no JSON: " + body);
        } catch (IOException e) {
            return "not taken: " + target + " gives no answer (" + e + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted");
        }
    }

    private HttpRequest request(String id, String body) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Comptoir-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
