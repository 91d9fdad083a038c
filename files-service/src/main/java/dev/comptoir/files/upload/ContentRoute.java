package dev.comptoir.files.upload;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lets contents of any size reach their resource while every other path keeps the suite's body limit. It runs just before
 * that limit and takes the declared length out of its sight; authentication, scopes and problems stay those of the resource.
 */
@ApplicationScoped
public class ContentRoute {

    // The platform looks at the announced length just before Quarkus does.
    private static final int BEFORE_THE_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;
    private static final String BODY = "comptoir.files.body";
    private static final long DRAIN_MS = Duration.ofSeconds(10).toMillis();

    void register(@Observes Router router) {
        router.route(HttpMethod.PUT, "/files/:id/content")
                .order(BEFORE_THE_LIMIT)
                .handler(this::hold);
        router.route("/uploads*").order(BEFORE_THE_LIMIT - 1).handler(ContentRoute::speakTus);
        router.route(HttpMethod.POST, "/uploads").order(BEFORE_THE_LIMIT).handler(this::hold);
        router.route(HttpMethod.POST, "/uploads/form").order(BEFORE_THE_LIMIT).handler(this::hold);
        router.route(HttpMethod.POST, "/internal/images")
                .order(BEFORE_THE_LIMIT)
                .handler(this::hold);
        router.route(HttpMethod.POST, "/images").order(BEFORE_THE_LIMIT).handler(this::hold);
        router.route(HttpMethod.PATCH, "/uploads/:id").order(BEFORE_THE_LIMIT).handler(this::hold);
    }

    /** Every answer about an upload says which tus it speaks, refusals too; that of another version, which it could. */
    private static void speakTus(RoutingContext routing) {
        routing.response().putHeader("Tus-Resumable", "1.0.0");
        routing.addHeadersEndHandler(_ -> {
            if (routing.response().getStatusCode() == 412) {
                routing.response().putHeader("Tus-Version", "1.0.0");
            }
        });
        routing.next();
    }

    /** The body waits, and a client that goes away meanwhile is noticed. */
    private void hold(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        ContentBody body = new ContentBody(request, length == null ? -1 : Long.parseLong(length));
        request.headers().remove(HttpHeaders.CONTENT_LENGTH);
        routing.put(BODY, body);
        routing.addEndHandler(_ -> ended(routing.vertx(), body));
        routing.next();
    }

    /**
     * After a refusal the client may still be sending. Closing at once could lose the answer, so what comes is thrown away
     * for a moment and the connection closed if it does not end.
     */
    private static void ended(Vertx vertx, ContentBody body) {
        body.cancel();
        body.drain();
        vertx.setTimer(DRAIN_MS, _ -> body.cut());
    }

    public static ContentBody body(RoutingContext routing) {
        return routing.get(BODY);
    }
}
