package dev.comptoir.gateway.attempt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent as Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, time and body, once per valid secret. */
final class WebhookSignature {

    private WebhookSignature() {}

    /** The value of {@code webhook-signature}: one {@code v1,...} per key, separated by spaces. */
    static String of(List<byte[]> keys, String id, Instant attemptedAt, byte[] body) {
        byte[] prefix = (id + "." + attemptedAt.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + sign(key, prefix, body)).collect(Collectors.joining(" "));
    }

    private static String sign(byte[] key, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(prefix);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
