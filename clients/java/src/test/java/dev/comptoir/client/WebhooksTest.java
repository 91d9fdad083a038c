package dev.comptoir.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_c2Vjb25kIHNlY3JldCBvZiBhbiBlbmRwb2ludA==";
    private static final long TIME = 1614265330;
    private static final byte[] BODY = event(7).getBytes(StandardCharsets.UTF_8);
    /** Written down from another implementation of the standard. */
    private static final String SIGNATURE = "v1,pFh7Or80GGD85zQb58PSq/Mj2vfTLG7+E2ByuKiuQxA=";

    private final Map<String, String> headers = new HashMap<>(Map.of(
            "webhook-id",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp",
            Long.toString(TIME),
            "webhook-signature",
            SIGNATURE));

    static String event(long sequence) {
        return "{\"type\":\"order.completed\",\"timestamp\":\"2026-03-14T09:26:53.589793Z\",\"data\":{\"orderNumber\":\"1006\"},"
                + "\"id\":\"0192f0c1-0000-7000-8000-000000000001\",\"sequence\":" + sequence
                + ",\"aggregateId\":\"o-1\",\"apiVersion\":\"v1\"}";
    }

    @Test
    void reads_what_is_genuine() {
        WebhookEvent event = verify(Webhooks.signedWith(SECRET), 0);
        assertThat(event.type()).isEqualTo("order.completed");
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.data().path("orderNumber").asText()).isEqualTo("1006");
    }

    @Test
    void accepts_any_of_several_signatures_with_any_of_several_secrets() {
        headers.put("webhook-signature", "v1,AAAA " + SIGNATURE);
        verify(Webhooks.signedWith(SECRET), 0);
        verify(Webhooks.signedWith(OTHER, SECRET), 0);
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id, msg_other",
        "webhook-timestamp, 1614265331",
        "webhook-timestamp, 1e9",
        "webhook-signature, ''",
        "webhook-signature, 'v1,*** v1'",
        "webhook-signature, 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='"
    })
    void refuses_headers_that_were_changed(String name, String value) {
        headers.put(name, value);
        assertThatThrownBy(() -> verify(Webhooks.signedWith(SECRET), 0)).isInstanceOf(WebhookRefused.class);
    }

    @Test
    void refuses_another_body_and_another_secret() {
        Webhooks webhooks = Webhooks.signedWith(SECRET).clock(at(0));
        assertThatThrownBy(() -> webhooks.verify(event(8).getBytes(StandardCharsets.UTF_8), headers::get))
                .hasMessage("No signature fits.");
        assertThatThrownBy(() -> verify(Webhooks.signedWith(OTHER), 0)).hasMessage("No signature fits.");
    }

    @Test
    void does_not_try_a_hundred_signatures() {
        headers.put("webhook-signature", "v1,AAAA ".repeat(100) + SIGNATURE);
        assertThatThrownBy(() -> verify(Webhooks.signedWith(SECRET), 0)).isInstanceOf(WebhookRefused.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void accepts_what_is_within_the_tolerance(long seconds) {
        verify(Webhooks.signedWith(SECRET), seconds);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void refuses_what_is_beyond_the_tolerance(long seconds) {
        Webhooks webhooks = Webhooks.signedWith(SECRET);
        assertThatThrownBy(() -> verify(webhooks, seconds)).isInstanceOf(WebhookRefused.class);
        verify(webhooks.tolerance(Duration.ofHours(1)), seconds);
    }

    @Test
    void a_secret_that_is_none_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> Webhooks.signedWith("whsec_%%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Webhooks::signedWith).isInstanceOf(IllegalArgumentException.class);
    }

    private WebhookEvent verify(Webhooks webhooks, long secondsLater) {
        return webhooks.clock(at(secondsLater)).verify(BODY, headers::get);
    }

    private static Clock at(long secondsLater) {
        return Clock.fixed(Instant.ofEpochSecond(TIME + secondsLater), ZoneOffset.UTC);
    }
}
