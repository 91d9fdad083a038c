package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.apikey.domain.KnownKey;
import dev.comptoir.gateway.cors.Cors;
import dev.comptoir.gateway.internaltoken.InternalTokens;
import dev.comptoir.gateway.limits.Allowance;
import dev.comptoir.gateway.limits.Limits;
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

/** Where every request under /v1 comes in: path, key and allowance are checked, then it goes on to whoever serves it. */
@ApplicationScoped
class Gate {

    private static final Logger LOG = Logger.getLogger(Gate.class);

    // Before everything Quarkus puts on the router: what is refused here costs nothing there.
    private static final int FIRST = -10_000;
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Cors cors;
    private final Admission admission;
    private final Limits limits;
    private final InternalTokens tokens;
    private final Proxy proxy;
    private final OwnResources ownResources;
    private final Refusals refusals;

    Gate(
            Cors cors,
            Admission admission,
            Limits limits,
            InternalTokens tokens,
            Proxy proxy,
            OwnResources ownResources,
            Refusals refusals) {
        this.cors = cors;
        this.admission = admission;
        this.limits = limits;
        this.tokens = tokens;
        this.proxy = proxy;
        this.ownResources = ownResources;
        this.refusals = refusals;
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
            refusals.answer(context.request(), ProxyProblems.unreadableRequest());
            return;
        }
        LOG.error("answered 500", context.failure());
        refusals.answer(
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
            refusals.answer(request, ProxyProblems.malformedPath());
        } else if (!METHODS.contains(request.method())) {
            request.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            refusals.answer(request, ProxyProblems.methodNotAllowed());
        } else if (route.isEmpty()) {
            refusals.answer(request, ProxyProblems.notFound());
        } else if (!Bodies.isFramedPlainly(request.headers())) {
            refusals.answer(request, ProxyProblems.unreadableBody());
        } else {
            admit(new Visit(context, request, path.get(), route.get()));
        }
    }

    private void admit(Visit visit) {
        if (visit.route().isPublic()) {
            goOn(visit, null, limits.count(visit.address()));
        } else {
            admission.admit(
                    visit,
                    key -> goOn(visit, key, limits.count(key, visit.address())),
                    problem -> refuse(visit, problem));
        }
    }

    private void goOn(Visit visit, KnownKey key, Allowance allowance) {
        MultiMap headers = visit.request().response().headers();
        headers.set("RateLimit-Policy", allowance.policyHeader());
        headers.set("RateLimit", allowance.stateHeader());
        if (allowance.isExhausted()) {
            refuseExhausted(visit, allowance);
        } else if (Bodies.announced(visit.request().headers()) > visit.route().bodyLimit()) {
            refusals.answer(
                    visit.request(), ProxyProblems.bodyTooLarge(visit.route().bodyLimit()));
        } else {
            String authorization = key == null ? null : tokens.authorization(key);
            dispatch(visit, authorization);
        }
    }

    private void dispatch(Visit visit, String authorization) {
        if (visit.route().service() == Service.GATEWAY) {
            ownResources.pass(visit, authorization);
        } else {
            proxy.pass(visit, authorization);
        }
    }

    /** A wrong key costs its sender's address, so that keys cannot be guessed at full speed. */
    private void refuse(Visit visit, Problem problem) {
        if (problem.status() == 401) {
            visit.request().response().putHeader("WWW-Authenticate", "Bearer");
            Allowance allowance = limits.count(visit.address());
            if (allowance.isExhausted()) {
                refuseExhausted(visit, allowance);
                return;
            }
        }
        refusals.answer(visit.request(), problem);
    }

    private void refuseExhausted(Visit visit, Allowance allowance) {
        visit.request().response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.retryAfter()));
        refusals.answer(
                visit.request(),
                Problem.of(
                        429,
                        "quota-exceeded",
                        "Too many requests. Wait " + allowance.retryAfter() + " s, then go on more slowly.",
                        List.of(),
                        Map.of("violatedPolicies", List.of(allowance.policyName()))));
    }
}
