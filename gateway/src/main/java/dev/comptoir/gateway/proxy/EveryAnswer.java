package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.edge.HttpDate;
import dev.comptoir.platform.trace.Trace;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What holds for every answer, whoever gives it, and for every path. */
@ApplicationScoped
class EveryAnswer {

    private static final int BEFORE_ALL = -20_000;

    private final HttpDate date;
    private final Refusals refusals;

    EveryAnswer(HttpDate date, Refusals refusals) {
        this.date = date;
        this.refusals = refusals;
    }

    void mount(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::begin);
    }

    private void begin(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, date.now()).putHeader("X-Content-Type-Options", "nosniff");
        if (context.request().path().indexOf(';') >= 0) {
            // Some readers end a step there: /v1;x/api-keys would be /v1/api-keys to them.
            Trace.begin(context.request().getHeader(Trace.HEADER));
            refusals.answer(context.request(), ProxyProblems.malformedPath());
        } else {
            context.next();
        }
    }
}
