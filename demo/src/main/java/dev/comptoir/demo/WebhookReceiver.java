package dev.comptoir.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A subscriber of webhooks that believes only what is signed with its secret (Standard Webhooks 1.0.0). The suite sends them
 * to the inbox, which it reaches wherever it runs.
 */
final class WebhookReceiver {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name = "demo-" + UUID.randomUUID();
    private final List<String> unsigned = new ArrayList<>();
    private final DemoApi inbox;
    private byte[] secret = new byte[0];

    WebhookReceiver(String inbox) {
        this.inbox = new DemoApi(inbox, "");
    }

    /** Where the suite is to send them: the inbox knows by what name the gateway reaches it. */
    String address() {
        return inbox.get("/api/hooks").expect(200).json().get("address").asText() + "/" + name;
    }

    void trust(String whsec) {
        secret = Base64.getDecoder().decode(whsec.replaceFirst("^whsec_", ""));
    }

    /** Waits for a webhook of one type about one order. */
    JsonNode await(String type, String orderId) {
        return Story.eventually("the webhook " + type, () -> find(type, orderId));
    }

    int count() {
        return received().size();
    }

    List<String> unsigned() {
        return unsigned;
    }

    private Optional<JsonNode> find(String type, String orderId) {
        return received().stream()
                .filter(hook -> hook.path("type").asText().equals(type))
                .filter(hook -> hook.path("data").path("orderId").asText().equals(orderId))
                .findFirst();
    }

    private List<JsonNode> received() {
        List<JsonNode> signed = new ArrayList<>();
        unsigned.clear();
        for (JsonNode hook : inbox.get("/api/hooks/" + name).expect(200).json().get("hooks")) {
            String body = hook.get("body").asText();
            if (isSigned(hook.get("headers"), body)) {
                signed.add(parsed(body));
            } else {
                unsigned.add(body);
            }
        }
        return signed;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new DemoFailure("a webhook is no JSON: " + body);
        }
    }

    private boolean isSigned(JsonNode headers, String body) {
        String signed = headers.path("webhook-id").asText() + "."
                + headers.path("webhook-timestamp").asText() + "." + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signature =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            for (String given : headers.path("webhook-signature").asText().split(" ")) {
                if (MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
