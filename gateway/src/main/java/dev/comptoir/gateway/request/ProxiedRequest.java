package dev.comptoir.gateway.request;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** A request whose path is known, with the route it takes. */
public record ProxiedRequest(RoutingContext context, HttpServerRequest request, RequestPath path, Route route) {

    /** The same request on its way to another program. */
    public ProxiedRequest at(Service other) {
        return new ProxiedRequest(context, request, path, route.at(other));
    }

    public boolean isRead() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    public boolean isSlow() {
        return route.pace() == Route.Pace.SLOW || (route.pace() == Route.Pace.SLOW_TO_TAKE && !isRead());
    }

    /** Whether its answer tells of people or of the shop's inside, and so must not stay in any cache. */
    public boolean isConfidential() {
        return isRead() && !route.isPublic() && !path.step(1).equals("products");
    }

    public String address() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }
}
