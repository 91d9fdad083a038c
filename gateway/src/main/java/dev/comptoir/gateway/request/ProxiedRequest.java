package dev.comptoir.gateway.request;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** A request whose path is known, with the route it takes. */
public record ProxiedRequest(RoutingContext context, HttpServerRequest request, RequestPath path, Route route) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,2}");

    /** The same request on its way to another program. */
    public ProxiedRequest at(Service other) {
        return new ProxiedRequest(context, request, path, route.at(other));
    }

    public boolean isRead() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** Whether it may hold its place for long. */
    public boolean isSlow() {
        return switch (route.pace()) {
            case PROMPT -> false;
            case SLOW_TO_TAKE -> !isRead();
            case STREAM -> true;
        };
    }

    /** How long its answer may take to begin: that of a stream is prompt, but for the wait that a reader of events asks for. */
    public long patience(long usual, long slow) {
        if (route.pace() == Route.Pace.STREAM) {
            return usual + wantedWait();
        }
        return isSlow() ? slow : usual;
    }

    private long wantedWait() {
        if (!path.step(1).equals("events")) {
            return 0;
        }
        String seconds = request.getParam("waitSeconds");
        return seconds != null && SECONDS.matcher(seconds).matches() ? Integer.parseInt(seconds) * 1_000L : 0;
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
