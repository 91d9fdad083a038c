package dev.comptoir.orders.provider.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import dev.comptoir.orders.provider.SignedEvent;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericSignatureTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "whsec_/////////////////////////////////////w==";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final GenericSignature signature = GenericSignature.of(SECRET);

    private SignedEvent event(String body, Instant at) throws Exception {
        String signed = new Webhook(SECRET).sign("msg-1", at.getEpochSecond(), body);
        return new SignedEvent("msg-1", "" + at.getEpochSecond(), signed, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_signed_here_is_verified_by_the_library_of_the_standard_with_either_secret() {
        GenericSignature both = GenericSignature.of(SECRET + ", " + OTHER);
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("key-1"),
                        "webhook-timestamp", List.of("" + now.getEpochSecond()),
                        "webhook-signature", List.of(both.sign("key-1", now, bytes("{\"é\":1}")))),
                (_, _) -> true);
        assertThatCode(() -> new Webhook(SECRET).verify("{\"é\":1}", headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(OTHER).verify("{\"é\":1}", headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(SECRET).verify("{}", headers)).isNotNull();
    }

    @Test
    void what_the_library_has_signed_is_verified_here() throws Exception {
        SignedEvent event = event("{}", now);
        assertThat(signature.isOf(event, now)).isTrue();
        assertThat(GenericSignature.of(OTHER + "," + SECRET).isOf(event, now)).isTrue();
        assertThat(GenericSignature.of(OTHER).isOf(event, now)).isFalse();
        String two = "v1,AAAA v2," + event.signature() + " " + event.signature();
        assertThat(signature.isOf(new SignedEvent(event.id(), event.timestamp(), two, event.body()), now))
                .isTrue();
    }

    @Test
    void what_is_changed_old_or_without_its_headers_is_not() throws Exception {
        SignedEvent event = event("{}", now);
        String seconds = event.timestamp();
        String signed = event.signature();
        byte[] body = event.body();
        for (SignedEvent other : List.of(
                new SignedEvent("msg-1", seconds, signed, bytes("{ }")),
                new SignedEvent("msg-2", seconds, signed, body),
                new SignedEvent("msg-1", "" + (now.getEpochSecond() + 1), signed, body),
                new SignedEvent(null, seconds, signed, body),
                new SignedEvent("msg-1", null, signed, body),
                new SignedEvent("msg-1", seconds, null, body),
                new SignedEvent("msg-1", "soon", signed, body),
                new SignedEvent("msg-1", seconds, "v1,", body))) {
            assertThat(signature.isOf(other, now)).isFalse();
        }
        assertThat(signature.isOf(event("{}", now.minusSeconds(300)), now)).isTrue();
        assertThat(signature.isOf(event("{}", now.minusSeconds(301)), now)).isFalse();
        assertThat(signature.isOf(event("{}", now.plusSeconds(301)), now)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_AAECAwQFBgc=", "no base64 at all, not even nearly", SECRET + ","})
    void a_secret_that_is_none_is_refused_without_being_named(String secret) {
        assertThatThrownBy(() -> GenericSignature.of(secret + ",")).hasMessageContaining("openssl rand");
    }
}
