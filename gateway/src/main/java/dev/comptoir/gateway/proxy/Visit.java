package dev.comptoir.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** One request after its path was understood: who it is for and how it may go on. */
record Visit(RoutingContext context, HttpServerRequest request, RequestPath path, Route route) {

    String address() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
