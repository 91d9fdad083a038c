package dev.comptoir.gateway.entry;

import dev.comptoir.gateway.apikey.KeyCache;
import dev.comptoir.gateway.apikey.domain.Bearer;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.gateway.request.ProxiedRequest;
import dev.comptoir.gateway.staff.StaffRefused;
import dev.comptoir.gateway.staff.StaffTokens;
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
import org.jboss.logging.Logger;

/** Finds whom a request speaks for: an API key, or a person of the staff by a token of their identity provider. */
@ApplicationScoped
class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final String BEARER = "Bearer ";

    private final KeyCache keys;
    private final StaffTokens staff;
    private final Admission admission;
    private final Clock clock;

    Authentication(KeyCache keys, StaffTokens staff, Admission admission, @MachineTime Clock clock) {
        this.keys = keys;
        this.staff = staff;
        this.admission = admission;
        this.clock = clock;
    }

    /** Calls one of the two: at once when the key is known, after a look into the database or at the provider when not. */
    void authenticate(ProxiedRequest incoming, Consumer<Bearer> accepted, Consumer<Problem> refused) {
        String header = incoming.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            refused.accept(Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer."));
            return;
        }
        String token = token(header);
        Optional<KeyText> text = KeyText.parse(token);
        if (text.isPresent()) {
            findKey(incoming, text.get(), accepted, refused);
        } else if (staff.mayBe(token)) {
            findPerson(incoming, token, accepted, refused);
        } else {
            refused.accept(invalid("This is no API key of this shop; check that it was copied whole."));
        }
    }

    /** Whether it comes with a key that leads to the sandbox, as far as the text of the key says. */
    boolean hasTestKey(ProxiedRequest incoming) {
        String header = incoming.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && KeyText.parse(token(header))
                        .filter(key -> key.mode() == KeyMode.TEST)
                        .isPresent();
    }

    private void findKey(ProxiedRequest incoming, KeyText text, Consumer<Bearer> accepted, Consumer<Problem> refused) {
        Optional<LiveKey> known = keys.find(text);
        if (known.isPresent()) {
            enter(incoming, known.get(), accepted, refused);
        } else {
            look(incoming, text, accepted, refused);
        }
    }

    private void look(ProxiedRequest incoming, KeyText text, Consumer<Bearer> accepted, Consumer<Problem> refused) {
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

    private void enter(ProxiedRequest incoming, LiveKey key, Consumer<Bearer> accepted, Consumer<Problem> refused) {
        key.used(clock.instant());
        admit(incoming, key, accepted, refused);
    }

    private void findPerson(
            ProxiedRequest incoming, String token, Consumer<Bearer> accepted, Consumer<Problem> refused) {
        incoming.request().pause();
        Context context = Vertx.currentContext();
        staff.member(token)
                .subscribe()
                .with(
                        person -> context.runOnContext(_ -> admit(incoming, person, accepted, refused)),
                        failure -> context.runOnContext(_ -> refused.accept(problem(failure))));
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof StaffRefused refusal) {
            return refusal.problem();
        }
        LOG.error("a token of the staff could not be checked", failure);
        return Problem.of(503, "temporarily-unavailable", "This token cannot be checked now. Try again in a moment.");
    }

    private void admit(ProxiedRequest incoming, Bearer bearer, Consumer<Bearer> accepted, Consumer<Problem> refused) {
        admission.refusal(incoming, bearer).ifPresentOrElse(refused, () -> accepted.accept(bearer));
    }

    /** Empty when the header is of another scheme. */
    private static String token(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private static Problem invalid(String detail) {
        return Problem.of(401, "invalid-api-key", detail);
    }
}
