package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.request.ErrorAnswers;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** Answers 405 with Allow where a page outside of the API is asked for something else than to be read. */
@ApplicationScoped
class OwnPages {

    private static final int BEFORE_ALL_OTHERS = -10_010;
    private static final List<String> PAGES =
            List.of("/problems", "/problems/:code", "/openapi.json", "/v1/openapi.json", "/health", "/q/metrics");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ErrorAnswers errors;

    OwnPages(ErrorAnswers errors) {
        this.errors = errors;
    }

    void mount(@Observes Router router) {
        PAGES.forEach(page -> router.route(page).order(BEFORE_ALL_OTHERS).handler(this::enter));
    }

    private void enter(RoutingContext context) {
        if (READING.contains(context.request().method())) {
            context.next();
        } else {
            errors.answerOnlyRead(context.request());
        }
    }
}
