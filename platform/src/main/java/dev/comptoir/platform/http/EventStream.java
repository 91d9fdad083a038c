package dev.comptoir.platform.http;

import dev.comptoir.json.Json;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Server-sent events that can be refused like any other answer: Quarkus's own begin the answer before it is known whether
 * there is anything to follow. Its operation is in a resource without {@code @Produces}.
 */
public final class EventStream {

    private static final Map<String, List<String>> HEADERS = Map.of(
            HttpHeaders.CONTENT_TYPE, List.of(MediaType.SERVER_SENT_EVENTS),
            HttpHeaders.CACHE_CONTROL, List.of("no-store"));

    private EventStream() {}

    /** @param begin what has to be found before the stream begins; its refusal is the answer */
    public static <T> RestMulti<byte[]> of(Uni<T> begin, Function<T, Multi<byte[]>> events) {
        return RestMulti.fromUniResponse(begin, events, _ -> HEADERS);
    }

    /** An event that is nothing but a JSON object. */
    public static byte[] data(Object view) {
        return ("data:" + new String(Json.bytes(view), StandardCharsets.UTF_8) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param data JSON on one line */
    public static byte[] event(String id, String type, byte[] data) {
        byte[] head = ("id:" + id + "\nevent:" + type + "\ndata:").getBytes(StandardCharsets.UTF_8);
        byte[] event = new byte[head.length + data.length + 2];
        System.arraycopy(head, 0, event, 0, head.length);
        System.arraycopy(data, 0, event, head.length, data.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        return event;
    }

    /** What no reader sees: it shows that the stream is alive, and where it is. */
    public static byte[] comment(String id, String text) {
        return (":" + text + "\nid:" + id + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
