package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.openapi.PublishedDocument;
import dev.comptoir.gateway.proxy.Gzip;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers the API document compressed to whoever takes it so; every other form of it is Quarkus' own. */
@ApplicationScoped
class DocumentRoute {

    private static final int BEFORE_QUARKUS = -10_000;

    private final PublishedDocument document;

    DocumentRoute(PublishedDocument document) {
        this.document = document;
    }

    void mount(@Observes Router router) {
        router.get("/openapi.json").order(BEFORE_QUARKUS).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean isJson = request.query() == null && (accept == null || accept.contains("json") || accept.contains("*"));
        if (!isJson || !Gzip.isWanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING), 200)) {
            context.next();
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .end(Buffer.buffer(document.gzip()));
    }
}
