package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.KeyCache;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.gateway.request.GatewayProblem;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.request.StorefrontPaths;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.time.MachineTime;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the API key of a request, and refuses paths that a key of its kind cannot reach. */
@ApplicationScoped
class Authentication {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String BEARER = "Bearer ";

    private final KeyCache keys;
    private final Cors cors;
    private final Clock clock;

    Authentication(KeyCache keys, Cors cors, @MachineTime Clock clock) {
        this.keys = keys;
        this.cors = cors;
        this.clock = clock;
    }

    /** Calls one of the two, at once when the key is known, after a look into the database when it is not. */
    void authenticate(ProxiedRequest incoming, Consumer<LiveKey> accepted, Consumer<Problem> refused) {
        String header = incoming.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            refused.accept(Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer."));
            return;
        }
        Optional<KeyText> text = read(header);
        if (text.isEmpty()) {
            refused.accept(invalid("This is no API key of this shop; check that it was copied whole."));
            return;
        }
        Optional<LiveKey> known = keys.find(text.get());
        if (known.isPresent()) {
            enter(incoming, known.get(), accepted, refused);
        } else {
            look(incoming, text.get(), accepted, refused);
        }
    }

    private void look(ProxiedRequest incoming, KeyText text, Consumer<LiveKey> accepted, Consumer<Problem> refused) {
        incoming.request().pause();
        Context context = Vertx.currentContext();
        Runnable decide = () -> context.runOnContext(_ -> keys.find(text)
                .ifPresentOrElse(
                        key -> enter(incoming, key, accepted, refused), () -> refused.accept(unknownOrUnread())));
        keys.refreshSoon().ifNoItem().after(LOOK).fail().subscribe().with(_ -> decide.run(), _ -> decide.run());
    }

    private Problem unknownOrUnread() {
        return keys.areLoaded()
                ? invalid("This API key is unknown, has expired or was revoked.")
                : Problem.of(503, "temporarily-unavailable", "Keys cannot be checked yet. Try again in a moment.");
    }

    private void enter(ProxiedRequest incoming, LiveKey key, Consumer<LiveKey> accepted, Consumer<Problem> refused) {
        key.used(clock.instant());
        if (!cors.allows(incoming.request(), key)) {
            refused.accept(Problem.of(
                    403,
                    "origin-not-allowed",
                    "This API key is for pages of other origins. Add this one to its allowedOrigins."));
        } else if (key.kind() == KeyKind.PUBLISHABLE
                && !StorefrontPaths.allow(incoming.request().method(), incoming.path())) {
            refused.accept(Problem.of(
                    403,
                    "publishable-key-not-allowed",
                    "A publishable key only reaches what a storefront needs. Use a secret key, from a server."));
        } else if (incoming.path().step(0).equals("q") && !key.scopes().contains(Scopes.METRICS)) {
            refused.accept(GatewayProblem.scopeMissing(Scopes.METRICS));
        } else {
            accepted.accept(key);
        }
    }

    private static Optional<KeyText> read(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? KeyText.parse(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Problem invalid(String detail) {
        return Problem.of(401, "invalid-api-key", detail);
    }
}
