package dev.comptoir.gateway.proxy;

import dev.comptoir.gateway.apikey.KnownKeys;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.KnownKey;
import dev.comptoir.gateway.apikey.domain.Scopes;
import dev.comptoir.platform.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out which key a request comes with, and whether it may come here at all. */
@ApplicationScoped
class Admission {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String BEARER = "Bearer ";

    private final KnownKeys keys;
    private final Clock clock;

    Admission(KnownKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Calls one of the two, at once when the key is known, after a look into the database when it is not. */
    void admit(Visit visit, Consumer<KnownKey> admitted, Consumer<Problem> refused) {
        String header = visit.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            refused.accept(Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer."));
            return;
        }
        Optional<KeyText> text = read(header);
        if (text.isEmpty()) {
            refused.accept(invalid("This is no API key of this shop; check that it was copied whole."));
            return;
        }
        Optional<KnownKey> known = keys.find(text.get());
        if (known.isPresent()) {
            enter(visit, known.get(), admitted, refused);
        } else {
            look(visit, text.get(), admitted, refused);
        }
    }

    private void look(Visit visit, KeyText text, Consumer<KnownKey> admitted, Consumer<Problem> refused) {
        visit.request().pause();
        Context context = Vertx.currentContext();
        Runnable decide = () -> context.runOnContext(_ -> keys.find(text)
                .ifPresentOrElse(key -> enter(visit, key, admitted, refused), () -> refused.accept(unknownOrUnread())));
        keys.lookSoon().ifNoItem().after(LOOK).fail().subscribe().with(_ -> decide.run(), _ -> decide.run());
    }

    private Problem unknownOrUnread() {
        return keys.areLoaded()
                ? invalid("This API key is unknown or was revoked.")
                : Problem.of(503, "temporarily-unavailable", "Keys cannot be checked yet. Try again in a moment.");
    }

    private void enter(Visit visit, KnownKey key, Consumer<KnownKey> admitted, Consumer<Problem> refused) {
        key.used(clock.instant());
        if (key.kind() == KeyKind.PUBLISHABLE
                && !StorefrontPaths.allow(visit.request().method(), visit.path())) {
            refused.accept(Problem.of(
                    403,
                    "publishable-key-not-allowed",
                    "A publishable key only reaches what a storefront needs. Use a secret key, from a server."));
        } else if (visit.path().step(0).equals("q") && !key.scopes().contains(Scopes.METRICS)) {
            refused.accept(Problem.of(403, "scope-missing", "This API key does not have the scope metrics:read."));
        } else {
            admitted.accept(key);
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
