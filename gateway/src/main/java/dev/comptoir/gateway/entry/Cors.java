package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.KeyCache;
import dev.comptoir.gateway.apikey.domain.Bearer;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the pages that the operator or a publishable key names call from a browser; the services never speak of origins. */
@ApplicationScoped
class Cors {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
            + "traceparent, Content-Digest, Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, Upload-Checksum, "
            + "Upload-Defer-Length";
    private static final String EXPOSED = "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, traceparent, "
            + "Comptoir-Test-Clock, Idempotent-Replayed, Test-Mode, Content-Disposition, Tus-Resumable, Tus-Version, Tus-Extension, "
            + "Tus-Max-Size, "
            + "Tus-Checksum-Algorithm, Upload-Offset, Upload-Length, Upload-Metadata, Upload-Expires";

    private final Set<String> allowed;
    private final KeyCache keys;

    Cors(CorsConfig config, KeyCache keys) {
        this.keys = keys;
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

    /** Tells the browser whether its page may read the answer, as far as that is known before the key is. */
    void mark(HttpServerRequest request, MultiMap answerHeaders) {
        answerHeaders.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        answerHeaders.add(HttpHeaders.VARY, "Origin");
        if (isAllowed(origin)) {
            answerHeaders.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answerHeaders.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    /**
     * Whether the bearer may be used by the page that asks. A page that only another key names may not read what this one
     * gets.
     */
    boolean allows(HttpServerRequest request, Bearer bearer) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        if (bearer.allowedOrigins().isEmpty() && !isConfigured(origin)) {
            request.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        }
        return bearer.allowsOrigin(origin);
    }

    private boolean isAllowed(String origin) {
        return origin != null && (isConfigured(origin) || keys.isNamed(origin.toLowerCase(Locale.ROOT)));
    }

    private boolean isConfigured(String origin) {
        return allowed.contains(origin.toLowerCase(Locale.ROOT));
    }
}
