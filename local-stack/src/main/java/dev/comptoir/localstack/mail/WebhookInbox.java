package dev.comptoir.localstack.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest webhooks that were sent here, by the name each subscriber chose, in bounded memory. */
final class WebhookInbox {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KEPT = 2_000;
    private static final int MAX_BYTES = 256 * 1024;

    private final ArrayDeque<Received> received = new ArrayDeque<>();

    private record Received(String name, Map<String, String> headers, String body) {}

    void add(String name, Map<String, List<String>> headers, InputStream body) throws IOException {
        Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((header, values) -> {
            if (header.regionMatches(true, 0, "webhook-", 0, 8)) {
                kept.put(header.toLowerCase(java.util.Locale.ROOT), values.getFirst());
            }
        });
        String text = new String(body.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        synchronized (received) {
            received.addLast(new Received(name, kept, text));
            if (received.size() > KEPT) {
                received.removeFirst();
            }
        }
    }

    /** Those of one name as JSON, in the order they came. */
    byte[] of(String name) {
        List<Map<String, Object>> hooks;
        synchronized (received) {
            hooks = received.stream()
                    .filter(hook -> hook.name().equals(name))
                    .map(hook -> Map.<String, Object>of("headers", hook.headers(), "body", hook.body()))
                    .toList();
        }
        try {
            return MAPPER.writeValueAsBytes(Map.of("hooks", hooks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Webhooks cannot be written as JSON", e);
        }
    }
}
