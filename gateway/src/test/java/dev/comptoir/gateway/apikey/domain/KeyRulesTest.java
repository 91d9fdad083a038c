package dev.comptoir.gateway.apikey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example:8443",
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://[::1]:3000",
                "https://xn--bcher-kva.example"
            })
    void what_a_browser_sends_is_an_origin(String origin) {
        assertThat(Origins.of(KeyKind.PUBLISHABLE, List.of(origin))).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "https://shop.example/",
                "https://shop.example/cart",
                "https://shop.example:443",
                "http://shop.example:80",
                "https://*.example",
                "https://u@shop.example",
                "https://shop..example",
                "ftp://shop.example",
                "null",
                "*"
            })
    void what_no_browser_sends_is_none(String origin) {
        refused(() -> Origins.of(KeyKind.PUBLISHABLE, List.of(origin)), "invalid-origin");
    }

    @Test
    void origins_are_kept_in_lower_case_and_once_and_only_of_publishable_keys() {
        assertThat(Origins.of(KeyKind.PUBLISHABLE, List.of("https://Shop.example", "https://shop.example")))
                .containsExactly("https://shop.example");
        refused(() -> Origins.of(KeyKind.SECRET, List.of("https://shop.example")), "secret-key-takes-no-origins");
    }

    @Test
    void a_key_expires_later_than_now_or_never() {
        assertThatCode(() -> Expiry.check(null, NOW)).doesNotThrowAnyException();
        assertThatCode(() -> Expiry.check(NOW.plusMillis(1), NOW)).doesNotThrowAnyException();
        refused(() -> Expiry.check(NOW, NOW), "api-key-expiry-passed");
    }

    @Test
    void the_secret_before_works_a_day_on_or_as_long_as_said_up_to_thirty() {
        assertThat(Expiry.ofOldSecret(null, NOW)).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(Expiry.ofOldSecret(NOW, NOW)).isEqualTo(NOW);
        assertThat(Expiry.ofOldSecret(NOW.plus(Duration.ofDays(30)), NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)));
        refused(() -> Expiry.ofOldSecret(NOW.plus(Duration.ofDays(30)).plusMillis(1), NOW), "api-key-overlap-too-long");
    }

    @Test
    void five_secrets_from_before_are_enough() {
        assertThatCode(() -> Expiry.checkOldSecrets(4)).doesNotThrowAnyException();
        refused(() -> Expiry.checkOldSecrets(5), "too-many-api-key-secrets");
    }
}
