package dev.comptoir.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Passes on the headers that are meant for the other end, and none that belong to one connection or to us (RFC 9110 §7.6). */
final class HopHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    // What only the gateway may say, or what it says anew.
    private static final Set<String> OURS =
            Set.of("host", "authorization", "expect", "forwarded", "x-real-ip", "traceparent");

    private static final Set<String> OURS_IN_ANSWERS =
            Set.of("traceparent", "ratelimit", "ratelimit-policy", "test-mode", "date", "x-content-type-options");

    private HopHeaders() {}

    static void copyRequest(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !OURS.contains(name) && !isForwarding(name) && !named.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        compareWeakly(to);
    }

    /** A cache on the way that compressed an answer weakened its ETag; for If-None-Match both are the same (RFC 9110 §13.1.2). */
    private static void compareWeakly(MultiMap headers) {
        String known = headers.get(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains("W/\"")) {
            headers.set(HttpHeaders.IF_NONE_MATCH, known.replace("W/\"", "\""));
        }
    }

    static void copyAnswer(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            // Who may read an answer from a browser is the gateway's to say; what stands there already is its word.
            boolean isOurs = OURS_IN_ANSWERS.contains(name)
                    || name.startsWith("access-control-")
                    || name.startsWith("x-internal-");
            if (!HOP_BY_HOP.contains(name) && !named.contains(name) && !isOurs) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean isForwarding(String name) {
        return name.startsWith("x-forwarded-") || name.startsWith("x-internal-");
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // These frame the message; a client that names them cannot make us lose them.
        named.remove("content-length");
        return named;
    }
}
