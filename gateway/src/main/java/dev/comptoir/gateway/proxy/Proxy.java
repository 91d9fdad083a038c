package dev.comptoir.gateway.proxy;

import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes a request on to its service, if the service has room and answers at all. */
@ApplicationScoped
class Proxy {

    private final Upstreams upstreams;
    private final Refusals refusals;
    private final ProxyMetrics metrics;
    private final Vertx vertx;
    private final Exchange.Patience usual;
    private final Exchange.Patience slow;

    Proxy(Upstreams upstreams, ProxyConfig config, Refusals refusals, ProxyMetrics metrics, Vertx vertx) {
        this.upstreams = upstreams;
        this.refusals = refusals;
        this.metrics = metrics;
        this.vertx = vertx;
        this.usual = new Exchange.Patience(
                config.headTimeout().toMillis(), config.idleTimeout().toMillis());
        this.slow = new Exchange.Patience(
                config.slowHeadTimeout().toMillis(), config.idleTimeout().toMillis());
    }

    /** @param authorization what the service believes; null on public links */
    void pass(Visit visit, String authorization) {
        Upstream upstream = upstreams.of(visit.route().service());
        if (!upstream.breaker().allows()) {
            refuse(visit, ProxyProblems.unavailable(upstream.service()));
        } else if (!upstream.enter()) {
            refuse(visit, ProxyProblems.busy(upstream.service()));
        } else {
            long start = System.nanoTime();
            new Exchange(
                            vertx,
                            visit,
                            upstream,
                            outgoing(visit, authorization),
                            visit.isSlow() ? slow : usual,
                            refusals,
                            status -> metrics.record(upstream.service(), status, System.nanoTime() - start))
                    .start();
        }
    }

    private static Exchange.Outgoing outgoing(Visit visit, String authorization) {
        HttpServerRequest request = visit.request();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        headers.set(Trace.HEADER, request.getHeader(Trace.HEADER));
        headers.set("X-Forwarded-For", visit.address());
        headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        String query = request.query();
        return new Exchange.Outgoing(query == null ? request.path() : request.path() + "?" + query, headers);
    }

    private void refuse(Visit visit, Problem problem) {
        refusals.answer(visit.request(), problem);
        metrics.record(visit.route().service(), problem.status(), 0);
    }
}
