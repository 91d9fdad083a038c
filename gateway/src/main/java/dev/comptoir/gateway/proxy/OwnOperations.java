package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes a request on to the gateway's own resources, under the same promises as to a service. */
@ApplicationScoped
public class OwnOperations {

    private final ErrorAnswers errors;
    private final Vertx vertx;
    private final long usual;
    private final long slow;

    OwnOperations(ErrorAnswers errors, Vertx vertx, ProxyConfig config) {
        this.errors = errors;
        this.vertx = vertx;
        this.usual = config.headTimeout().toMillis();
        this.slow = config.slowHeadTimeout().toMillis();
    }

    public void pass(ProxiedRequest incoming, String authorization) {
        HttpServerRequest request = incoming.request();
        if (errors.isMethodUnknown(request, incoming.path())) {
            errors.answerUnknownMethod(request, incoming.path());
            return;
        }
        request.headers().set(HttpHeaders.AUTHORIZATION, authorization);
        String authority = String.valueOf(request.authority());
        long timer = vertx.setTimer(
                incoming.patience(usual, slow), _ -> errors.answer(request, GatewayProblem.timedOut(Service.GATEWAY)));
        // Until the answer begins: one that goes on for long is a stream.
        incoming.context().addHeadersEndHandler(_ -> {
            vertx.cancelTimer(timer);
            AnswerHead.finish(incoming, request.response().headers(), authority);
        });
        incoming.context().addEndHandler(_ -> vertx.cancelTimer(timer));
        request.resume();
        incoming.context().next();
    }
}
