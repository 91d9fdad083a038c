package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.domain.Bearer;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.gateway.openapi.RequiredScopes;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.StorefrontPaths;
import dev.comptoir.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps a bearer that is known from what it asks for, as far as the gateway decides that: services look at scopes again. */
@ApplicationScoped
class Admission {

    private final Cors cors;
    private final RequiredScopes requiredScopes;

    Admission(Cors cors, RequiredScopes requiredScopes) {
        this.cors = cors;
        this.requiredScopes = requiredScopes;
    }

    /** Empty when nothing does. Answers to test keys say from here on that they are such. */
    Optional<Problem> refusal(ProxiedRequest incoming, Bearer bearer) {
        if (bearer.isTest()) {
            incoming.request().response().putHeader("Test-Mode", "true");
        }
        if (!cors.allows(incoming.request(), bearer)) {
            return Optional.of(Problem.of(
                    403,
                    "origin-not-allowed",
                    "This API key is for pages of other origins. Add this one to its allowedOrigins."));
        }
        if (bearer.isPublishable()) {
            return refusalOfStorefront(incoming);
        }
        if (incoming.path().step(0).equals("q") && !bearer.scopes().contains(Scopes.METRICS)) {
            return Optional.of(GatewayProblem.scopeMissing(List.of(Scopes.METRICS)));
        }
        return bearer.isTest() ? refusalInSandbox(incoming, bearer) : Optional.empty();
    }

    private static Optional<Problem> refusalOfStorefront(ProxiedRequest incoming) {
        return StorefrontPaths.allow(incoming.request().method(), incoming.path())
                ? Optional.empty()
                : Optional.of(Problem.of(
                        403,
                        "publishable-key-not-allowed",
                        "A publishable key only reaches what a storefront needs. Use a secret key, from a server."));
    }

    /** The sandbox sees one key for all test keys, so their scopes count here; what is not documented nobody can have. */
    private Optional<Problem> refusalInSandbox(ProxiedRequest incoming, Bearer bearer) {
        if (incoming.route().isPublic()) {
            return Optional.empty();
        }
        Optional<Set<String>> anyOf = requiredScopes.of(
                incoming.path().steps(), incoming.request().method().name());
        if (anyOf.isEmpty()) {
            return Optional.of(GatewayProblem.notFound());
        }
        return anyOf.get().isEmpty() || !Collections.disjoint(anyOf.get(), bearer.scopes())
                ? Optional.empty()
                : Optional.of(GatewayProblem.scopeMissing(anyOf.get()));
    }
}
