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

    private static final long MOST = 1024 * 1024;
    private static final String IMPORTS = "/v1/product-imports";

    private final ObjectMapper json;

    BodyLimits(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
    }

    private void check(RoutingContext exchange) {
        if (exchange.normalizedPath().equals(IMPORTS)) {
            exchange.next();
            return;
        }
        String length = exchange.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > MOST) {
            refuse(exchange);
            return;
        }
        if (length == null) {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST);
        }
        exchange.next();
    }

    private void refuse(RoutingContext exchange) {
        Problem problem = Problem.of(413, "body-too-large", "The body is larger than 1 MB, which this address takes.")
                .at(exchange.normalizedPath());
        try {
            exchange.response()
                    .setStatusCode(413)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            exchange.fail(e);
        }
    }
}
