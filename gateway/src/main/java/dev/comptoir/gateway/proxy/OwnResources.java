package dev.comptoir.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes a request on to the gateway's own resources, under the same promises as to a service. */
@ApplicationScoped
class OwnResources {

    private final Refusals refusals;
    private final Vertx vertx;
    private final long patience;

    OwnResources(Refusals refusals, Vertx vertx, ProxyConfig config) {
        this.refusals = refusals;
        this.vertx = vertx;
        this.patience = config.headTimeout().toMillis();
    }

    void pass(Visit visit, String authorization) {
        HttpServerRequest request = visit.request();
        request.headers().set(HttpHeaders.AUTHORIZATION, authorization);
        String authority = String.valueOf(request.authority());
        visit.context()
                .addHeadersEndHandler(
                        _ -> AnswerHead.finish(visit, request.response().headers(), authority));
        long timer = vertx.setTimer(patience, _ -> refusals.answer(request, ProxyProblems.timedOut(Service.GATEWAY)));
        visit.context().addEndHandler(_ -> vertx.cancelTimer(timer));
        request.resume();
        visit.context().next();
    }
}
