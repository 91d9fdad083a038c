package dev.comptoir.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.gateway.apikey.domain.KeyKind;
import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.gateway.apikey.domain.KeyText;
import dev.comptoir.kernel.DomainException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestModeTest {

    private static final String URL = "https://sandbox.shop.example";

    private final SecureRandom random = new SecureRandom();
    private final KeyText secret = KeyText.random(KeyKind.SECRET, KeyMode.LIVE, random);
    private final KeyText publishable = KeyText.random(KeyKind.PUBLISHABLE, KeyMode.LIVE, random);

    private record Config(Optional<URI> url, Optional<String> secretKey, Optional<String> publishableKey)
            implements TestModeConfig {}

    private static TestMode testMode(String url, KeyText secret, KeyText publishable) {
        return new TestMode(new Config(
                Optional.ofNullable(url).map(URI::create),
                Optional.ofNullable(secret).map(KeyText::text),
                Optional.ofNullable(publishable).map(KeyText::text)));
    }

    @Test
    void without_a_sandbox_a_test_key_is_refused_and_the_refusal_says_what_to_set() {
        TestMode none = testMode(null, null, null);
        assertThatCode(() -> none.check(KeyMode.LIVE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> none.check(KeyMode.TEST))
                .hasMessageContainingAll(
                        "GATEWAY_TEST_MODE_URL", "GATEWAY_TEST_MODE_SECRET_KEY", "GATEWAY_TEST_MODE_PUBLISHABLE_KEY")
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("test-mode-not-configured");
                    assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/mode");
                });
        assertThat(none.url()).isEmpty();
        assertThat(none.key(true)).isEmpty();
    }

    @Test
    void with_a_sandbox_each_kind_of_key_has_one_there() {
        TestMode some = testMode(URL, secret, publishable);
        assertThatCode(() -> some.check(KeyMode.TEST)).doesNotThrowAnyException();
        assertThat(some.url()).contains(URI.create(URL));
        assertThat(some.key(false)).contains(secret);
        assertThat(some.key(true)).contains(publishable);
    }

    @Test
    void half_a_sandbox_stops_the_start_and_what_is_wrong_is_named() {
        KeyText test = KeyText.random(KeyKind.SECRET, KeyMode.TEST, random);
        assertThatThrownBy(() -> testMode(null, secret, publishable)).hasMessageContaining("gateway.test-mode.url");
        assertThatThrownBy(() -> testMode(URL + "/v1", secret, publishable)).hasMessageContaining("url");
        assertThatThrownBy(() -> testMode("ftp://sandbox", secret, publishable)).hasMessageContaining("url");
        assertThatThrownBy(() -> testMode(URL, null, publishable)).hasMessageContaining("secret-key");
        assertThatThrownBy(() -> testMode(URL, test, publishable)).hasMessageContaining("secret-key");
        assertThatThrownBy(() -> testMode(URL, publishable, publishable)).hasMessageContaining("secret-key");
        assertThatThrownBy(() -> testMode(URL, secret, secret)).hasMessageContaining("publishable-key");
    }
}
