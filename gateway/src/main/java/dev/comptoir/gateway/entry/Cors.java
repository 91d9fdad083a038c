package dev.comptoir.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the pages of known origins call from a browser; the services behind never speak of origins. */
@ApplicationScoped
class Cors {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
            + "traceparent, Content-Digest, Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, Upload-Checksum, "
            + "Upload-Defer-Length";
    private static final String EXPOSED = "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, traceparent, "
            + "Idempotent-Replayed, Content-Disposition, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, "
            + "Tus-Checksum-Algorithm, Upload-Offset, Upload-Length, Upload-Metadata, Upload-Expires";

    private final Set<String> allowed;

    Cors(CorsConfig config) {
        allowed = config.allowedOrigins().orElse(Set.of()).stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a browser only asks if it may ask. */
    boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Needs no key: browsers send none. An unknown origin gets no permission, which is its refusal. */
    void answerPreflight(HttpServerRequest request) {
        HttpServerResponse answer = request.response().setStatusCode(204);
        answer.putHeader(HttpHeaders.VARY, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (isAllowed(origin)) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        }
        answer.end();
    }

    /** Tells the browser whether its page may read the answer. */
    void mark(HttpServerRequest request, MultiMap answerHeaders) {
        answerHeaders.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        if (allowed.isEmpty()) {
            return;
        }
        answerHeaders.add(HttpHeaders.VARY, "Origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (isAllowed(origin)) {
            answerHeaders.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answerHeaders.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    private boolean isAllowed(String origin) {
        return origin != null && allowed.contains(origin.toLowerCase(Locale.ROOT));
    }
}
