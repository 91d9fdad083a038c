package dev.comptoir.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static KeyPair pair;

    private final AtomicInteger verifications = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(counting());

    @BeforeAll
    static void makeKeys() throws NoSuchAlgorithmException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void a_good_token_is_verified_once() throws ParseException {
        String token = token(pair, Duration.ofSeconds(30));
        assertThat(tokens.parse(token).getSubject()).isEqualTo("key_1");
        assertThat(tokens.parse(new String(token.toCharArray())).getGroups()).containsExactly("orders:read");
        assertThat(verifications).hasValue(1);
    }

    @Test
    void a_remembered_token_is_refused_once_it_has_expired() {
        String token =
                Awaitility.await().until(this::remembered, Optional::isPresent).orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> tokens.parse(token)).isInstanceOf(ParseException.class));
    }

    /** One that soon expires; empty when it was too late to take it. */
    private Optional<String> remembered() {
        String token = token(pair, Duration.ofSeconds(2));
        try {
            tokens.parse(token);
            return Optional.of(token);
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    @Test
    void a_bad_token_is_verified_and_refused_every_time() throws NoSuchAlgorithmException {
        String forged = token(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), Duration.ofSeconds(30));
        assertThatThrownBy(() -> tokens.parse(forged)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(forged)).isInstanceOf(ParseException.class);
        assertThat(verifications).hasValue(2);
    }

    @Test
    void a_token_that_differs_in_one_character_is_another_token() throws ParseException {
        String token = token(pair, Duration.ofSeconds(30));
        tokens.parse(token);
        String changed = token.substring(0, token.length() - 5)
                + (token.charAt(token.length() - 5) == 'A' ? "B" : "A")
                + token.substring(token.length() - 4);
        assertThatThrownBy(() -> tokens.parse(changed)).isInstanceOf(ParseException.class);
    }

    private static String token(KeyPair signer, Duration lifetime) {
        Instant now = Instant.now();
        return Jwt.issuer("https://comptoir.internal")
                .subject("key_1")
                .groups(Set.of("orders:read"))
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .algorithm(SignatureAlgorithm.EDDSA)
                .sign(signer.getPrivate());
    }

    private DefaultJWTParser counting() {
        JWTAuthContextInfo context = new JWTAuthContextInfo(pair.getPublic(), "https://comptoir.internal");
        context.setClockSkew(0);
        context.setSignatureAlgorithm(Set.of(SignatureAlgorithm.EDDSA));
        return new DefaultJWTParser(context) {
            @Override
            public JsonWebToken parse(String token) throws ParseException {
                verifications.incrementAndGet();
                return super.parse(token);
            }
        };
    }
}
