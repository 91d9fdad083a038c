package dev.comptoir.gateway.internaltoken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comptoir.gateway.apikey.domain.Bearer;
import dev.comptoir.platform.time.MachineTime;
import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;

/**
 * Vouches for a caller towards the services: an Ed25519 token that lives twelve minutes. One is signed per bearer every five
 * to ten minutes, not per request, so each has at least two minutes left when it leaves. Signing one and checking it is
 * the dearest step of a request, which thousands of keys would pay each time. It never leaves the programs, and whether a
 * key still counts is asked here at every request; with other scopes it gets another token at once.
 */
// At the start, so that a missing key stops the program and not its first request.
@Startup
@ApplicationScoped
public class InternalTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(12);
    private static final Duration REUSE = Duration.ofMinutes(10);
    /** Keys that began to ask at once, as after a start, are not signed for at once for ever. */
    private static final Duration SPREAD = Duration.ofMinutes(5);

    private static final int MOST_CACHED = 20_000;

    private final PrivateKey privateKey;
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final Cache<String, Minted> minted =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    private record Minted(Bearer bearer, String header, Instant reuseUntil) {}

    InternalTokens(
            @ConfigProperty(name = "comptoir.internal-jwt.private-key-location") String privateKeyLocation,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
            @MachineTime Clock clock)
            throws IOException, GeneralSecurityException {
        this.privateKey =
                KeyUtils.decodePrivateKey(Files.readString(path(privateKeyLocation)), SignatureAlgorithm.EDDSA);
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /** The whole Authorization header that a service believes for this bearer. */
    public String authorization(Bearer bearer) {
        Minted known = minted.getIfPresent(bearer.id());
        Instant now = clock.instant();
        if (known != null && known.bearer.equals(bearer) && now.isBefore(known.reuseUntil)) {
            return known.header;
        }
        Minted fresh = new Minted(bearer, "Bearer " + sign(bearer, now), now.plus(reuse()));
        minted.put(bearer.id(), fresh);
        return fresh.header;
    }

    private static Duration reuse() {
        return REUSE.minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
    }

    private static Path path(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }

    private String sign(Bearer bearer, Instant now) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(bearer.id())
                .groups(bearer.scopes())
                .claim(Claims.full_name, bearer.name())
                .claim("kind", bearer.kindWord())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .sign(privateKey);
    }
}
