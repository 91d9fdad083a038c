package dev.comptoir.orders.provider.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures are made by the provider's own client. */
class StripeSignatureTest {

    private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"Zoë\"}";
    private static final String SECRET = "whsec_abc";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private static boolean isSigned(String body, String header, List<String> secrets) {
        return StripeSignature.parse(header).isOf(body.getBytes(UTF_8), secrets, NOW);
    }

    private static String header(String secret, long seconds) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(BODY, secret, seconds);
    }

    @Test
    void takes_what_the_provider_signs() throws GeneralSecurityException {
        String header = header(SECRET, NOW.getEpochSecond());
        assertThat(isSigned(BODY, header, List.of(SECRET))).isTrue();
        assertThat(isSigned(BODY, header, List.of("whsec_of_before", SECRET))).isTrue();
        assertThat(isSigned(BODY, header(SECRET, NOW.getEpochSecond() - 299), List.of(SECRET)))
                .isTrue();
        assertThat(isSigned(BODY, header + ",v0=abc,v1=" + "0".repeat(64), List.of(SECRET)))
                .isTrue();
    }

    @Test
    void refuses_another_secret_another_body_and_another_time() throws GeneralSecurityException {
        String header = header(SECRET, NOW.getEpochSecond());
        assertThat(isSigned(BODY, header, List.of("whsec_abd"))).isFalse();
        assertThat(isSigned(BODY + " ", header, List.of(SECRET))).isFalse();
        assertThat(isSigned(BODY, header.replaceFirst("t=\\d+", "t=1800000001"), List.of(SECRET)))
                .isFalse();
        assertThat(isSigned(BODY, header(SECRET, NOW.getEpochSecond() - 301), List.of(SECRET)))
                .isFalse();
        assertThat(isSigned(BODY, header(SECRET, NOW.getEpochSecond() + 301), List.of(SECRET)))
                .isFalse();
    }

    @Test
    void refuses_headers_that_are_none() {
        for (String header :
                new String[] {null, "", "t=", "v1=zz", "t=1800000000,v1=", "t=99999999999999,v1=ab", "a=b=c"}) {
            assertThat(isSigned(BODY, header, List.of(SECRET))).as(header).isFalse();
        }
    }
}
