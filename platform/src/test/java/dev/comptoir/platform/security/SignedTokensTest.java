package dev.comptoir.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedTokensTest {

    private static final Instant EXPIRY = Instant.parse("2026-03-01T00:00:00Z");

    private final SignedTokens tokens = new SignedTokens(new Signatures("a-secret-with-at-least-32-characters"));
    private final UUID cart = UUID.randomUUID();
    private final UUID mail = UUID.randomUUID();

    @Test
    void a_token_says_what_was_put_in() {
        String token = tokens.issue("recover", EXPIRY, cart, mail);

        assertThat(tokens.read("recover", token, 2)).hasValueSatisfying(claims -> {
            assertThat(claims.ids()).containsExactly(cart, mail);
            assertThat(claims.expiresAt()).isEqualTo(EXPIRY);
        });
    }

    @Test
    void a_token_serves_its_own_purpose_only() {
        assertThat(tokens.read("download", tokens.issue("recover", EXPIRY, cart), 1))
                .isEmpty();
    }

    @Test
    void every_changed_character_spoils_a_token() {
        String token = tokens.issue("recover", EXPIRY, cart);
        for (int i = 0; i < token.length(); i++) {
            for (char other : "ABQgw-_9".replace(token.substring(i, i + 1), "").toCharArray()) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                assertThat(tokens.read("recover", changed, 1))
                        .as("character %d as %s", i, other)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_second_spelling_of_the_same_bytes_is_no_token() {
        String token = tokens.issue("recover", EXPIRY, cart);
        assertThat(tokens.read("recover", token + "=", 1)).isEmpty();
        byte[] same = Base64.getUrlDecoder().decode(token);
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelled = token.substring(0, token.length() - 1) + last;
            boolean isSecondSpelling = !spelled.equals(token)
                    && Arrays.equals(Base64.getUrlDecoder().decode(spelled), same);
            if (isSecondSpelling) {
                assertThat(tokens.read("recover", spelled, 1)).as(spelled).isEmpty();
            }
        }
    }

    @Test
    void rubbish_and_foreign_tokens_are_nothing() {
        assertThat(tokens.read("recover", "", 1)).isEmpty();
        assertThat(tokens.read("recover", "not base64 !", 1)).isEmpty();
        assertThat(tokens.read("recover", "A".repeat(5_000), 1)).isEmpty();
        SignedTokens others = new SignedTokens(new Signatures("another-secret-with-32-characters-!!"));
        assertThat(tokens.read("recover", others.issue("recover", EXPIRY, cart), 1))
                .isEmpty();
    }

    @Test
    void a_short_secret_is_refused_at_start() {
        assertThatThrownBy(() -> new Signatures("short")).isInstanceOf(IllegalStateException.class);
    }
}
