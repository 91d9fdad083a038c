package dev.comptoir.orders.orderimport;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lets the file of an import reach its resource as it comes, while every other path keeps the suite's body limit: the body
 * waits, and its announced length is taken out of the sight of that limit.
 */
@ApplicationScoped
class ImportBodyRoute {

    /** The platform looks at the announced length just before Quarkus does. */
    private static final int BEFORE_THE_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

    /** So long the rest of a refused file is thrown away: a connection closed at once could lose the answer. */
    private static final long DRAIN_MS = Duration.ofSeconds(10).toMillis();

    void register(@Observes Router router) {
        router.route(HttpMethod.POST, "/order-imports").order(BEFORE_THE_LIMIT).handler(ImportBodyRoute::hold);
    }

    private static void hold(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        request.pause();
        request.headers().remove(HttpHeaders.CONTENT_LENGTH);
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
    static Multi<byte[]> body(RoutingContext exchange) {
        return io.vertx.mutiny.core.http.HttpServerRequest.newInstance(exchange.request())
                .toMulti()
                .map(Buffer::getBytes);
    }
}
