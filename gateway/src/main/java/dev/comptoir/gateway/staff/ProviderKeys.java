package dev.comptoir.gateway.staff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.json.Json;
import dev.comptoir.platform.call.Breaker;
import dev.comptoir.platform.net.Reach;
import dev.comptoir.platform.net.SafeAnswer;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.SafeRequest;
import dev.comptoir.platform.time.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys with which the identity provider signs, as it publishes them (OpenID Connect Discovery 1.0). They are read when the
 * first token comes, again every few minutes, and when a token names one that is not known. While the provider is away those
 * of before are believed, for a day.
 */
@ApplicationScoped
class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration USABLE = Duration.ofHours(24);
    private static final int MOST_BYTES = 512 * 1024;

    private final SafeHttp http;
    private final StaffConfig config;
    private final Clock clock;
    private final Breaker breaker = new Breaker(1, Duration.ofSeconds(1), Duration.ofSeconds(15), System::nanoTime);
    private final AtomicReference<Uni<KeySet>> reading = new AtomicReference<>();
    private volatile KeySet known;

    ProviderKeys(SafeHttp http, StaffConfig config, @MachineTime Clock clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    /** At once when they are known; fails with {@link StaffRefused} when they are not and the provider does not answer. */
    Uni<KeySet> current(StaffSettings provider) {
        KeySet now = known;
        if (now == null || now.isOlderThan(USABLE, clock.instant())) {
            return read(provider);
        }
        if (now.isOlderThan(config.keysFreshFor(), clock.instant())) {
            read(provider).subscribe().with(_ -> {}, _ -> {});
        }
        return Uni.createFrom().item(now);
    }

    /** Those of now, when it is some time ago that the given ones were read; else the given ones. */
    Uni<KeySet> after(KeySet before, StaffSettings provider) {
        KeySet now = known;
        return now != before || !now.isOlderThan(config.keysReadEvery(), clock.instant())
                ? Uni.createFrom().item(now)
                : read(provider);
    }

    /** All who ask in one moment share one look. */
    private Uni<KeySet> read(StaffSettings provider) {
        Uni<KeySet> running = reading.get();
        if (running != null) {
            return running;
        }
        if (!breaker.allows()) {
            return Uni.createFrom()
                    .failure(StaffRefused.providerUnavailable(
                            breaker.retryAfter().toSeconds()));
        }
        Uni<KeySet> mine = fetch(provider)
                .invoke(this::succeeded)
                .onFailure()
                .transform(this::failed)
                .eventually(() -> reading.set(null))
                .memoize()
                .indefinitely();
        return reading.compareAndSet(null, mine) ? mine : read(provider);
    }

    private void succeeded(KeySet fresh) {
        breaker.succeeded();
        known = fresh;
    }

    private StaffRefused failed(Throwable failure) {
        breaker.failed();
        LOG.warnf("the staff's identity provider cannot be asked for its keys: %s", failure.toString());
        return StaffRefused.providerUnavailable(breaker.retryAfter().toSeconds());
    }

    private Uni<KeySet> fetch(StaffSettings provider) {
        return get(provider.discovery())
                .map(document -> keysAddress(document, provider))
                .chain(this::get)
                .map(text -> new KeySet(publicKeys(text), clock.instant()));
    }

    private Uni<String> get(URI address) {
        SafeRequest request = new SafeRequest(
                "GET",
                address,
                Map.of("Accept", "application/json"),
                new byte[0],
                PATIENCE,
                MOST_BYTES,
                // The operator chose it, not a caller.
                Reach.ANYWHERE);
        return http.send(request).map(answer -> text(address, answer));
    }

    private static String text(URI address, SafeAnswer answer) {
        if (answer.status() != 200 || answer.isCut()) {
            throw new IllegalStateException(address + " answered " + answer.status());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static URI keysAddress(String document, StaffSettings provider) {
        JsonNode json = Json.read(document, JsonNode.class);
        if (!provider.issuer().equals(json.path("issuer").asText())) {
            throw new IllegalStateException(
                    "it calls itself " + json.path("issuer").asText());
        }
        return URI.create(json.path("jwks_uri").asText());
    }

    private static List<JsonWebKey> publicKeys(String text) {
        try {
            return new JsonWebKeySet(text)
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .toList();
        } catch (JoseException e) {
            throw new IllegalStateException("its keys cannot be read", e);
        }
    }
}
