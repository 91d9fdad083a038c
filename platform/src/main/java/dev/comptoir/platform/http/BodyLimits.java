package dev.comptoir.platform.http;

import static dev.comptoir.kernel.Kind.TOO_LARGE;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.trace.Trace;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps bodies at 1 MB, or at the program's own limit on the addresses named in {@code comptoir.large-bodies}, and refuses
 * what is larger with a problem, where Quarkus would answer without a word.
 */
@ApplicationScoped
class BodyLimits {

    private static final long USUAL = 1024 * 1024;
    private static final String LIMIT = "comptoir.body-limit";

    /** So long the rest of a body is read and thrown away: a connection closed at once could lose the answer. */
    private static final long LINGER_MS = 1_000;

    private final long most;
    private final Set<String> large;

    BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "comptoir.large-bodies") Optional<Set<String>> large) {
        this.most = most.asLongValue();
        this.large = large.orElse(Set.of());
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::checkAnnounced);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limitUnannounced);
    }

    /** The most bytes that the body of this request may have. */
    static long of(RoutingContext exchange) {
        return exchange.get(LIMIT);
    }

    static DomainException tooLarge(long limit) {
        return TOO_LARGE
                .refusal("body-too-large", "The body is larger than the %s bytes this address takes.", limit)
                .with("limit", limit);
    }

    private void checkAnnounced(RoutingContext exchange) {
        long limit = large.contains(exchange.normalizedPath()) ? most : USUAL;
        exchange.put(LIMIT, limit);
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            refuse(exchange, limit);
        } else {
            exchange.next();
        }
    }

    /** {@link MeasuredBodies} counts it: whoever reads past the limit of Quarkus ends the answer without a body. */
    private void limitUnannounced(RoutingContext exchange) {
        exchange.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        exchange.next();
    }

    private static void refuse(RoutingContext exchange, long limit) {
        Trace.begin(exchange.request().getHeader(Trace.HEADER));
        closeAfterAnswer(exchange);
        Problem refused = Problem.of(tooLarge(limit)).at(exchange.request().path());
        byte[] problem = Json.bytes(refused);
        exchange.response()
                .setStatusCode(refused.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(problem.length));
        if (exchange.request().method() == HttpMethod.HEAD) {
            exchange.response().end();
        } else {
            exchange.response().end(Buffer.buffer(problem));
        }
    }

    /** What is left of the body is never kept, and no next request is looked for behind it. */
    static void closeAfterAnswer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        exchange.addEndHandler(_ -> {
            if (!request.isEnded()) {
                request.handler(_ -> {});
                request.resume();
            }
            exchange.vertx().setTimer(LINGER_MS, _ -> request.connection().close());
        });
    }
}
