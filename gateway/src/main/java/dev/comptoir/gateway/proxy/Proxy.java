package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.trace.Trace;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes a request on to its service, if the service has room and answers at all. */
@ApplicationScoped
public class Proxy {

    private final Upstreams upstreams;
    private final ErrorAnswers errors;
    private final ProxyMetrics metrics;
    private final Vertx vertx;
    private final long usual;
    private final long slow;
    private final long idle;

    Proxy(Upstreams upstreams, ProxyConfig config, ErrorAnswers errors, ProxyMetrics metrics, Vertx vertx) {
        this.upstreams = upstreams;
        this.errors = errors;
        this.metrics = metrics;
        this.vertx = vertx;
        this.usual = config.headTimeout().toMillis();
        this.slow = config.slowHeadTimeout().toMillis();
        this.idle = config.idleTimeout().toMillis();
    }

    /** @param authorization what the service believes; null on public links */
    public void pass(ProxiedRequest incoming, String authorization) {
        Upstream upstream = upstreams.of(incoming.route().service());
        if (!upstream.breaker().allows()) {
            refuse(incoming, GatewayProblem.unavailable(upstream.service()));
        } else if (!upstream.enter(incoming.isSlow())) {
            refuse(incoming, GatewayProblem.busy(upstream.service()));
        } else {
            long start = System.nanoTime();
            new Exchange(
                            vertx,
                            incoming,
                            upstream,
                            outgoing(incoming, authorization, upstream),
                            new Patience(incoming.patience(usual, slow), idle),
                            errors,
                            status -> metrics.record(upstream.service(), status, System.nanoTime() - start))
                    .start();
        }
    }

    private static Outgoing outgoing(ProxiedRequest incoming, String authorization, Upstream upstream) {
        HttpServerRequest request = incoming.request();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        headers.set(Trace.HEADER, request.getHeader(Trace.HEADER));
        upstream.shared().ifPresent(folder -> folder.offer(headers));
        headers.set("X-Forwarded-For", incoming.address());
        headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        String query = request.query();
        return new Outgoing(query == null ? request.path() : request.path() + "?" + query, headers);
    }

    private void refuse(ProxiedRequest incoming, Problem problem) {
        errors.answer(incoming.request(), problem);
        metrics.record(incoming.route().service(), problem.status(), 0);
    }
}
