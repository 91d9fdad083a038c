package dev.comptoir.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** One request after its path was understood: who it is for and how it may go on. */
record Visit(RoutingContext context, HttpServerRequest request, RequestPath path, Route route) {

    boolean isRead() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    boolean isSlow() {
        return route.pace() == Route.Pace.SLOW || (route.pace() == Route.Pace.SLOW_TO_TAKE && !isRead());
    }

    /** Whether its answer tells of people or of the shop's inside, and so must not stay in any cache. */
    boolean isConfidential() {
        return isRead() && !route.isPublic() && !path.step(1).equals("products");
    }

    String address() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
