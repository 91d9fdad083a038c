package dev.comptoir.gateway.internaltoken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.LiveKey;
import dev.comptoir.testkit.MovableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are taken apart with nothing but the JDK, so that the library that makes them does not check itself. */
class InternalTokensTest {

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.at("2026-11-27T09:00:00Z");
    private final LiveKey key = key("orders:read", "orders:write");
    private KeyPair pair;
    private InternalTokens tokens;

    private static LiveKey key(String... scopes) {
        return new LiveKey(
                "abc123",
                1,
                new LiveKey.Owned(KeyKind.SECRET, KeyMode.LIVE, "Warehouse", Set.of(scopes), Set.of(), null),
                new byte[32],
                List.of());
    }

    @BeforeEach
    void makeKeys() throws IOException, GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
        Path file = Files.writeString(folder.resolve("key.pem"), pem);
        tokens = new InternalTokens(file.toString(), "https://comptoir.internal", "comptoir", clock);
    }

    private JsonNode claims(String header) throws IOException, GeneralSecurityException {
        String[] parts = header.substring("Bearer ".length()).split("\\.");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    @Test
    void a_token_says_who_asks_and_what_they_may_do_for_twelve_minutes() throws Exception {
        JsonNode claims = claims(tokens.authorization(key));
        assertThat(claims.path("iss").asText()).isEqualTo("https://comptoir.internal");
        assertThat(claims.path("aud").asText()).isEqualTo("comptoir");
        assertThat(claims.path("sub").asText()).isEqualTo("abc123");
        assertThat(claims.path("full_name").asText()).isEqualTo("Warehouse");
        assertThat(claims.path("kind").asText()).isEqualTo("secret");
        assertThat(claims.path("groups"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("orders:read", "orders:write");
        assertThat(claims.path("iat").asLong())
                .isEqualTo(Instant.parse("2026-11-27T09:00:00Z").getEpochSecond());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(720);
    }

    @Test
    void one_token_serves_five_minutes_and_no_longer_than_ten() {
        String first = tokens.authorization(key);
        clock.advance(Duration.ofSeconds(299));
        assertThat(tokens.authorization(key)).isEqualTo(first);
        clock.advance(Duration.ofSeconds(301));
        assertThat(tokens.authorization(key)).isNotEqualTo(first);
    }

    @Test
    void a_key_with_other_scopes_gets_another_token_at_once() throws Exception {
        tokens.authorization(key);

        JsonNode claims = claims(tokens.authorization(key("orders:read")));
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly("orders:read");
    }
}
