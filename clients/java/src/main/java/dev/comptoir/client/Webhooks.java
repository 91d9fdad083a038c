package dev.comptoir.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks who sent a webhook (Standard Webhooks 1.0.0) and reads it. */
public final class Webhooks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SIGNATURES = 10;

    private final List<byte[]> keys;
    private final Duration tolerance;
    private final Clock clock;

    private Webhooks(List<byte[]> keys, Duration tolerance, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** While a secret is being rotated a webhook is signed with both: give one of them, or all that you know. */
    public static Webhooks signedWith(String... secrets) {
        if (secrets.length == 0) {
            throw new IllegalArgumentException("At least one secret is needed.");
        }
        return new Webhooks(
                Arrays.stream(secrets).map(Webhooks::key).toList(), Duration.ofMinutes(5), Clock.systemUTC());
    }

    /** How far the clocks may be apart and a webhook may be old; five minutes unless said. */
    public Webhooks tolerance(Duration most) {
        return new Webhooks(keys, most, clock);
    }

    public Webhooks clock(Clock of) {
        return new Webhooks(keys, tolerance, of);
    }

    /**
     * Reads a webhook that is genuine.
     *
     * @param body as it came, not parsed and written again
     * @param header gives a header by its name in lower case, or null
     */
    public WebhookEvent verify(byte[] body, UnaryOperator<String> header) {
        String id = required(header, "webhook-id");
        String timestamp = required(header, "webhook-timestamp");
        String signatures = required(header, "webhook-signature");
        checkAge(timestamp);
        byte[] prefix = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        if (!isSigned(prefix, body, signatures.split(" ", MOST_SIGNATURES + 1))) {
            throw new WebhookRefused("No signature fits.");
        }
        try {
            return WebhookEvent.of(JSON.readTree(body));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new WebhookRefused("The body is no event: " + e.getMessage());
        }
    }

    private void checkAge(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            throw new WebhookRefused("webhook-timestamp is not a time.");
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        if (Math.abs(age) > tolerance.toSeconds()) {
            throw new WebhookRefused("The webhook is too old, or a clock is wrong.");
        }
    }

    /** All are compared, each in constant time, whatever the first says. */
    private boolean isSigned(byte[] prefix, byte[] body, String... signatures) {
        boolean isSigned = false;
        for (byte[] key : keys) {
            byte[] expected = ("v1," + Base64.getEncoder().encodeToString(hmac(key, prefix, body)))
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < Math.min(signatures.length, MOST_SIGNATURES); i++) {
                isSigned |= MessageDigest.isEqual(expected, signatures[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return isSigned;
    }

    private static byte[] hmac(byte[] key, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(prefix);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key(String secret) {
        try {
            return Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A secret is whsec_ and base64, as POST /v1/webhook-endpoints answered it.", e);
        }
    }

    private static String required(UnaryOperator<String> header, String name) {
        String value = header.apply(name);
        if (value == null || value.isBlank()) {
            throw new WebhookRefused(name + " is missing.");
        }
        return value;
    }
}
