package dev.comptoir.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps bodies at the suite's 1 MB on every path but the import, for which the program's own limit was raised. */
@ApplicationScoped
class BodyLimits {

    private static final long MEGABYTE = 1024 * 1024;
    private static final String IMPORTS = "/v1/product-imports";

    private final ObjectMapper json;

    BodyLimits(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::checkAnnounced);
        // After Quarkus has set the program's limit for bodies that do not say how long they are.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::limitUnannounced);
    }

    private void checkAnnounced(RoutingContext exchange) {
        String length = exchange.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > most(exchange)) {
            refuse(exchange);
        } else {
            exchange.next();
        }
    }

    private void limitUnannounced(RoutingContext exchange) {
        if (exchange.request().getHeader("Content-Length") == null) {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(exchange));
        }
        exchange.next();
    }

    private static long most(RoutingContext exchange) {
        return exchange.normalizedPath().equals(IMPORTS) ? 20 * MEGABYTE : MEGABYTE;
    }

    private void refuse(RoutingContext exchange) {
        String sentence = "The body is larger than the " + most(exchange) / MEGABYTE + " MB this address takes.";
        Problem problem = Problem.of(413, "body-too-large", sentence).at(exchange.normalizedPath());
        try {
            exchange.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .endHandler(_ -> exchange.request().connection().close())
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            exchange.fail(e);
        }
    }
}
