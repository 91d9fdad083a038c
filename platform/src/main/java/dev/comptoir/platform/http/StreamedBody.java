package dev.comptoir.platform.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Duration;

/**
 * Lets the file that an address takes reach its resource as it comes, while every other path keeps the suite's body limit: the
 * body waits, and its announced length is taken out of the sight of that limit.
 */
public final class StreamedBody {

    /** {@link BodyLimits} looks at the announced length just before Quarkus does. */
    private static final int BEFORE_THE_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

    /** So long the rest of a refused file is thrown away: a connection closed at once could lose the answer. */
    private static final long DRAIN_MS = Duration.ofSeconds(10).toMillis();

    private StreamedBody() {}

    /** @param path as the router has it, without the root of the API */
    public static void hold(Router router, HttpMethod method, String path) {
        router.route(method, path).order(BEFORE_THE_LIMIT).handler(StreamedBody::hold);
    }

    /**
     * The same for an address in {@code comptoir.large-bodies}: an announced length above the limit is refused before the body
     * is sent. Who takes the body counts one that announces none.
     */
    public static void holdWithinLimit(Router router, HttpMethod method, String path) {
        router.route(method, path).order(BEFORE_THE_LIMIT).handler(StreamedBody::pause);
    }

    private static void hold(RoutingContext exchange) {
        exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        pause(exchange);
    }

    private static void pause(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        request.pause();
        exchange.addEndHandler(_ -> drain(exchange));
        exchange.next();
    }

    private static void drain(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!request.isEnded()) {
            request.handler(_ -> {});
            request.resume();
            exchange.vertx().setTimer(DRAIN_MS, _ -> cut(request));
        }
    }

    private static void cut(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }

    /** The body of a request that was held, read only as fast as it is taken. */
    public static Multi<byte[]> of(RoutingContext exchange) {
        return io.vertx.mutiny.core.http.HttpServerRequest.newInstance(exchange.request())
                .toMulti()
                .map(Buffer::getBytes);
    }
}
