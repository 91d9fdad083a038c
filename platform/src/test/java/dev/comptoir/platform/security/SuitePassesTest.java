package dev.comptoir.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuitePassesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SignedTokens tokens = new SignedTokens(new Signatures("a-secret-with-at-least-32-characters"));
    private final SuitePasses passes = new SuitePasses(tokens, () -> NOW);

    @Test
    void a_pass_is_good_for_its_purpose() {
        String pass = passes.issue("cart-statuses");

        assertThatCode(() -> passes.check("cart-statuses", pass)).doesNotThrowAnyException();
        assertRefused("something-else", pass);
    }

    @Test
    void a_pass_is_good_for_a_minute() {
        String pass = passes.issue("cart-statuses");
        SuitePasses later = new SuitePasses(tokens, () -> NOW.plus(Duration.ofMinutes(1)));

        assertThatThrownBy(() -> later.check("cart-statuses", pass)).hasMessageContaining("Only programs of the suite");
    }

    @Test
    void anything_else_is_refused() {
        assertRefused("cart-statuses", null);
        assertRefused("cart-statuses", "Bearer abc");
        assertRefused("cart-statuses", "Comptoir ");
        assertRefused("cart-statuses", passes.issue("cart-statuses") + "A");
        SuitePasses stranger =
                new SuitePasses(new SignedTokens(new Signatures("another-secret-of-32-characters-or-more")), () -> NOW);
        assertRefused("cart-statuses", stranger.issue("cart-statuses"));
    }

    private void assertRefused(String purpose, String authorization) {
        assertThatThrownBy(() -> passes.check(purpose, authorization))
                .hasMessageContaining("Only programs of the suite");
    }
}
