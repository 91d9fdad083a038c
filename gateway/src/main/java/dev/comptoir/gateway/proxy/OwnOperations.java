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
    private final long patience;

    OwnOperations(ErrorAnswers errors, Vertx vertx, ProxyConfig config) {
        this.errors = errors;
        this.vertx = vertx;
        this.patience = config.headTimeout().toMillis();
    }

    public void pass(ProxiedRequest incoming, String authorization) {
        HttpServerRequest request = incoming.request();
        if (errors.isMethodUnknown(request, incoming.path())) {
            errors.answerUnknownMethod(request, incoming.path());
            return;
        }
        request.headers().set(HttpHeaders.AUTHORIZATION, authorization);
        String authority = String.valueOf(request.authority());
        incoming.context()
                .addHeadersEndHandler(
                        _ -> AnswerHead.finish(incoming, request.response().headers(), authority));
        long timer = vertx.setTimer(patience, _ -> errors.answer(request, GatewayProblem.timedOut(Service.GATEWAY)));
        incoming.context().addEndHandler(_ -> vertx.cancelTimer(timer));
        request.resume();
        incoming.context().next();
    }
}
