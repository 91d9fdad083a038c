package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.KeyCache;
import dev.comptoir.gateway.apikey.TestMode;
import dev.comptoir.gateway.apikey.domain.Bearer;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.internaltoken.InternalTokens;
import dev.comptoir.gateway.proxy.OwnOperations;
import dev.comptoir.gateway.proxy.Proxy;
import dev.comptoir.gateway.request.ErrorAnswers;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.Service;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Sends a request that was let in to the program that serves it: with a test key to the sandbox, whatever it asks for. */
@ApplicationScoped
class Dispatch {

    private final InternalTokens tokens;
    private final Proxy proxy;
    private final OwnOperations ownOperations;
    private final TestMode testMode;
    private final KeyCache keys;
    private final ErrorAnswers errors;

    Dispatch(
            InternalTokens tokens,
            Proxy proxy,
            OwnOperations ownOperations,
            TestMode testMode,
            KeyCache keys,
            ErrorAnswers errors) {
        this.tokens = tokens;
        this.proxy = proxy;
        this.ownOperations = ownOperations;
        this.testMode = testMode;
        this.keys = keys;
        this.errors = errors;
    }

    /** @param bearer null on public links */
    void pass(ProxiedRequest incoming, Bearer bearer) {
        if (bearer != null && bearer.isTest()) {
            passToSandbox(incoming, bearer);
            return;
        }
        String authorization = bearer == null ? null : tokens.authorization(bearer);
        if (incoming.route().service() == Service.GATEWAY) {
            ownOperations.pass(incoming, authorization);
        } else {
            proxy.pass(incoming, authorization);
        }
    }

    private void passToSandbox(ProxiedRequest incoming, Bearer bearer) {
        Optional<KeyText> key = testMode.key(bearer.isPublishable());
        if (key.isEmpty()) {
            errors.answer(incoming.request(), GatewayProblem.noSandbox());
        } else if (keys.find(key.get()).isPresent()) {
            errors.answer(incoming.request(), GatewayProblem.sandboxIsLive());
        } else {
            // Which pages may use the key was decided here; the sandbox's own keys name none of them.
            incoming.request().headers().remove(HttpHeaders.ORIGIN);
            proxy.pass(incoming.at(Service.SANDBOX), "Bearer " + key.get().text());
        }
    }
}
