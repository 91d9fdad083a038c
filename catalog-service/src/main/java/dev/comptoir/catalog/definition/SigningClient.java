package dev.comptoir.catalog.definition;

import dev.comptoir.catalog.definition.domain.DefinitionClaims;
import dev.comptoir.catalog.definition.domain.DefinitionProblem;
import dev.comptoir.contracts.calls.SignedDefinitionAnswerV1;
import dev.comptoir.contracts.calls.SignedDefinitionRequestV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.call.Answer;
import dev.comptoir.platform.call.Answer.Done;
import dev.comptoir.platform.call.Answer.Refused;
import dev.comptoir.platform.call.Answer.Unknown;
import dev.comptoir.platform.call.ServiceCall;
import dev.comptoir.platform.call.ServiceClient;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has definitions signed by carts-service, which keeps the keys. */
@ApplicationScoped
class SigningClient {

    private final ServiceClient carts;
    private final SuitePasses passes;

    SigningClient(
            Vertx vertx,
            SuitePasses passes,
            @ConfigProperty(name = "comptoir.services.carts.url", defaultValue = "http://127.0.0.1:8083") String url,
            @ConfigProperty(name = "catalog.carts-patience", defaultValue = "PT3S") Duration patience) {
        this.carts = new ServiceClient(vertx, url, patience);
        this.passes = passes;
    }

    /** @param keyId null for the newest */
    Uni<SignedDefinitionAnswerV1> sign(UUID keyId, DefinitionClaims claims) {
        ServiceCall call = ServiceCall.post(
                "/v1/internal/signed-definitions",
                new SignedDefinitionRequestV1(keyId, Json.write(claims)),
                passes.issue(SignedDefinitionRequestV1.PURPOSE));
        return carts.send(call, SignedDefinitionAnswerV1.class).map(SigningClient::orRefuse);
    }

    private static SignedDefinitionAnswerV1 orRefuse(Answer<SignedDefinitionAnswerV1> answer) {
        return switch (answer) {
            case Done<SignedDefinitionAnswerV1> done -> done.body();
            case Refused<SignedDefinitionAnswerV1> refused -> throw refused.refusal();
            case Unknown<SignedDefinitionAnswerV1> unknown ->
                throw DefinitionProblem.cartsUnavailable(unknown.retryAfter());
        };
    }
}
