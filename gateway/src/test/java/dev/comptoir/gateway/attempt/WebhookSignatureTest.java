package dev.comptoir.gateway.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private final WebhookSecret secret = WebhookSecret.random(new SecureRandom());
    private final WebhookSecret other = WebhookSecret.random(new SecureRandom());
    private final Instant now = Instant.now();

    private HttpHeaders headers(String body, WebhookSecret... secrets) {
        List<byte[]> keys = List.of(secrets).stream().map(WebhookSecret::key).toList();
        String signature = WebhookSignature.of(keys, "msg-1", now, body.getBytes(StandardCharsets.UTF_8));
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("msg-1"),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }

    @Test
    void a_foreign_library_verifies_it() {
        assertThatCode(() -> new Webhook(secret.text()).verify("{\"é\":1}", headers("{\"é\":1}", secret)))
                .doesNotThrowAnyException();
    }

    @Test
    void during_a_rotation_either_secret_verifies() {
        HttpHeaders both = headers("{}", secret, other);
        assertThatCode(() -> new Webhook(secret.text()).verify("{}", both)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(other.text()).verify("{}", both)).doesNotThrowAnyException();
    }

    @Test
    void a_changed_body_or_another_secret_does_not_verify() {
        HttpHeaders headers = headers("{}", secret);
        assertThatThrownBy(() -> new Webhook(secret.text()).verify("{ }", headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(other.text()).verify("{}", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void the_secret_is_256_random_bits() {
        assertThat(secret.key()).hasSize(32);
        assertThat(secret.text()).startsWith("whsec_").isNotEqualTo(other.text());
        assertThat(secret.toString()).isEqualTo("whsec_...");
    }

    @Test
    void retry_after_is_read_as_seconds_or_a_date() {
        Instant start = Instant.parse("2026-11-27T09:00:00Z");
        assertThat(RetryAfter.read("120", start)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Fri, 27 Nov 2026 09:10:00 GMT", start)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryAfter.read("Fri, 27 Nov 2026 08:10:00 GMT", start)).isZero();
        assertThat(RetryAfter.read("soon", start)).isZero();
    }
}
