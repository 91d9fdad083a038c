package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.domain.Bearer;
import dev.comptoir.gateway.limits.Allowance;
import dev.comptoir.gateway.limits.Limits;
import dev.comptoir.gateway.request.Bodies;
import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.RequestPath;
import dev.comptoir.gateway.request.Route;
import dev.comptoir.gateway.request.Routes;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Checks path, bearer and allowance of every request under /v1 before it goes to the program that serves it. */
@ApplicationScoped
class ApiFilter {

    private static final Logger LOG = Logger.getLogger(ApiFilter.class);

    // Before everything Quarkus puts on the router: what is refused here costs nothing there.
    private static final int FIRST = -10_000;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Cors cors;
    private final Authentication authentication;
    private final Limits limits;
    private final Dispatch dispatch;
    private final ErrorAnswers errors;

    ApiFilter(Cors cors, Authentication authentication, Limits limits, Dispatch dispatch, ErrorAnswers errors) {
        this.cors = cors;
        this.authentication = authentication;
        this.limits = limits;
        this.dispatch = dispatch;
        this.errors = errors;
    }

    void mount(@Observes Router router) {
        router.route("/health").order(FIRST).handler(context -> context.reroute("/q/health"));
        router.route("/v1/openapi.json").order(FIRST - 1).handler(context -> context.reroute("/openapi.json"));
        // What the gateway counts is for the shop's operators: it takes a key with a scope of its own.
        router.route("/q/metrics*").order(FIRST).handler(this::enter).failureHandler(this::fail);
        router.route("/v1/*").order(FIRST).handler(this::enter).failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() == 400) {
            // What the router refuses before a route is asked: HTTP/1.1 without a Host.
            errors.answer(context.request(), GatewayProblem.unreadableRequest());
            return;
        }
        LOG.error("answered 500", context.failure());
        errors.answer(
                context.request(),
                Problem.of(
                        500,
                        "internal-error",
                        "Something went wrong on our side. Quote the traceId when you ask for help."));
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String traceparent = Trace.begin(request.getHeader(Trace.HEADER));
        request.headers().set(Trace.HEADER, traceparent);
        request.response().putHeader(Trace.HEADER, traceparent);
        if (cors.isPreflight(request)) {
            cors.answerPreflight(request);
            return;
        }
        cors.mark(request, request.response().headers());
        Optional<RequestPath> path = RequestPath.parse(request.path());
        Optional<Route> route = path.flatMap(Routes::of);
        if (path.isEmpty()) {
            errors.answer(request, GatewayProblem.malformedPath());
        } else if (route.isEmpty()) {
            errors.answer(request, GatewayProblem.notFound());
        } else if (!METHODS.contains(request.method())) {
            errors.answerUnknownMethod(request, path.get());
        } else if (Bodies.isEncoded(request.headers())) {
            errors.answer(request, GatewayProblem.encodedBody());
        } else {
            admit(new ProxiedRequest(context, request, path.get(), route.get()));
        }
    }

    private void admit(ProxiedRequest incoming) {
        if (incoming.route().isPublic() && !authentication.hasTestKey(incoming)) {
            withinLimits(incoming, null, limits.count(incoming.address()));
        } else {
            authentication.authenticate(
                    incoming,
                    bearer -> withinLimits(incoming, bearer, limits.count(bearer, incoming.address())),
                    problem -> refuse(incoming, problem));
        }
    }

    private void withinLimits(ProxiedRequest incoming, Bearer bearer, Allowance allowance) {
        MultiMap headers = incoming.request().response().headers();
        headers.set("RateLimit-Policy", allowance.policyHeader());
        headers.set("RateLimit", allowance.stateHeader());
        if (allowance.isExhausted()) {
            refuseExhausted(incoming, allowance);
        } else if (Bodies.announced(incoming.request().headers())
                > incoming.route().bodyLimit()) {
            errors.answer(
                    incoming.request(),
                    GatewayProblem.bodyTooLarge(incoming.route().bodyLimit()));
        } else {
            dispatch.pass(incoming, bearer);
        }
    }

    /** A wrong key costs its sender's address, so that keys cannot be guessed at full speed. */
    private void refuse(ProxiedRequest incoming, Problem problem) {
        if (problem.status() == 401) {
            incoming.request().response().putHeader("WWW-Authenticate", "Bearer");
            Allowance allowance = limits.count(incoming.address());
            if (allowance.isExhausted()) {
                refuseExhausted(incoming, allowance);
                return;
            }
        }
        errors.answer(incoming.request(), problem);
    }

    private void refuseExhausted(ProxiedRequest incoming, Allowance allowance) {
        incoming.request().response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.retryAfter()));
        errors.answer(
                incoming.request(),
                Problem.of(
                        429,
                        "quota-exceeded",
                        "Too many requests. Wait " + allowance.retryAfter() + " s, then go on more slowly.",
                        List.of(),
                        Map.of("violatedPolicies", List.of(allowance.policyName()))));
    }
}
