package dev.comptoir.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks the signature of each internal token once instead of on every request: the gateway sends the same one for
 * minutes. Only tokens that were found good are remembered, and only until they expire.
 */
@Alternative
@Priority(1)
@Singleton
class VerifiedTokens implements JWTParser {

    /** Two of each of ten thousand keys: while the next one is used, the one before is still alive. */
    private static final int MOST = 24_000;

    private final DefaultJWTParser parser;
    // The real time whatever clock a test sets: tokens are between programs.
    private final InstantSource time;
    // What has expired has to leave: it was used often, for which a full cache would keep it rather than what is new.
    private final Cache<Digest, VerifiedToken> verified = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating((Digest _, VerifiedToken token) -> lifeOf(token)))
            .build();

    /** SHA-256 of a token, which takes a tenth of its room. */
    private record Digest(long first, long second, long third, long fourth) {

        static Digest of(String token) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
                ByteBuffer words = ByteBuffer.wrap(digest);
                return new Digest(words.getLong(), words.getLong(), words.getLong(), words.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Inject
    VerifiedTokens(DefaultJWTParser parser) {
        this(parser, InstantSource.system());
    }

    VerifiedTokens(DefaultJWTParser parser, InstantSource time) {
        this.parser = parser;
        this.time = time;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        Digest digest = Digest.of(token);
        VerifiedToken known = verified.getIfPresent(digest);
        if (known != null && isAlive(known)) {
            return known;
        }
        VerifiedToken good = VerifiedToken.of(parser.parse(token));
        verified.put(digest, good);
        return good;
    }

    private Duration lifeOf(VerifiedToken token) {
        long seconds = token.expiresAt() - time.instant().getEpochSecond();
        return Duration.ofSeconds(Math.max(seconds, 0));
    }

    private boolean isAlive(VerifiedToken token) {
        return time.instant().getEpochSecond() < token.expiresAt();
    }

    @Override
    public JsonWebToken parse(String token, JWTAuthContextInfo context) throws ParseException {
        return parser.parse(token, context);
    }

    @Override
    public JsonWebToken verify(String token, PublicKey key) throws ParseException {
        return parser.verify(token, key);
    }

    @Override
    public JsonWebToken verify(String token, SecretKey key) throws ParseException {
        return parser.verify(token, key);
    }

    @Override
    public JsonWebToken verify(String token, String secret) throws ParseException {
        return parser.verify(token, secret);
    }

    @Override
    public JsonWebToken decrypt(String token, PrivateKey key) throws ParseException {
        return parser.decrypt(token, key);
    }

    @Override
    public JsonWebToken decrypt(String token, SecretKey key) throws ParseException {
        return parser.decrypt(token, key);
    }

    @Override
    public JsonWebToken decrypt(String token, String secret) throws ParseException {
        return parser.decrypt(token, secret);
    }

    @Override
    public JsonWebToken parseOnly(String token) throws ParseException {
        return parser.parseOnly(token);
    }
}
