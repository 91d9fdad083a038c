package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.edge.HttpDate;
import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.platform.time.ClockLead;
import dev.comptoir.platform.trace.Trace;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Puts on every answer, whoever gives it, the headers that all have. */
@ApplicationScoped
class CommonHeaders {

    private static final int BEFORE_ALL = -20_000;

    private final HttpDate date;
    private final ErrorAnswers errors;
    private final ClockLead lead;
    private final Clock clock;

    CommonHeaders(HttpDate date, ErrorAnswers errors, ClockLead lead, Clock clock) {
        this.date = date;
        this.errors = errors;
        this.lead = lead;
        this.clock = clock;
    }

    void mount(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::begin);
    }

    private void begin(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, date.now()).putHeader("X-Content-Type-Options", "nosniff");
        if (lead.isAllowed()) {
            // Nobody takes such an installation for one of the real time.
            context.response().putHeader("Comptoir-Test-Clock", clock.instant().toString());
        }
        if (context.request().path().indexOf(';') >= 0) {
            // Some readers end a step there: /v1;x/api-keys would be /v1/api-keys to them.
            Trace.begin(context.request().getHeader(Trace.HEADER));
            errors.answer(context.request(), GatewayProblem.malformedPath());
        } else {
            context.next();
        }
    }
}
