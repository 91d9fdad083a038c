package dev.comptoir.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.InstantSource;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks the signature of each internal token once instead of on every request: the gateway sends the same one for 100
 * seconds. Only tokens that were found good are remembered, and only until they expire.
 */
@Alternative
@Priority(1)
@Singleton
class VerifiedTokens implements JWTParser {

    /** Of so many keys that ask within two minutes; beyond it the least used are verified again. */
    private static final int MOST = 12_000;

    private final DefaultJWTParser parser;
    // The real time whatever clock a test sets: tokens are between programs.
    private final InstantSource time;
    private final Cache<String, VerifiedToken> verified =
            Caffeine.newBuilder().maximumSize(MOST).build();

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
        VerifiedToken known = verified.getIfPresent(token);
        if (known != null && isAlive(known)) {
            return known;
        }
        VerifiedToken good = VerifiedToken.of(parser.parse(token));
        verified.put(token, good);
        return good;
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
