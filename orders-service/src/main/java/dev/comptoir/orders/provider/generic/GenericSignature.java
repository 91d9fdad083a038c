package dev.comptoir.orders.provider.generic;

import dev.comptoir.orders.provider.SignedEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies as Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, seconds and body, once per secret. */
final class GenericSignature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final List<byte[]> keys;

    private GenericSignature(List<byte[]> keys) {
        this.keys = keys;
    }

    /** @param secrets separated by commas */
    static GenericSignature of(String secrets) {
        return new GenericSignature(Stream.of(secrets.split(",", -1))
                .map(String::strip)
                .map(GenericSignature::key)
                .toList());
    }

    private static byte[] key(String secret) {
        try {
            byte[] key =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            if (key.length >= SHORTEST) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // No Base64: said below, without the secret.
        }
        throw new IllegalStateException(
                "ORDERS_PAYMENTS_GENERIC_SECRET is not whsec_ and at least 24 bytes in Base64. Make one with:"
                        + " echo whsec_$(openssl rand -base64 32)");
    }

    /** The header {@code webhook-signature}. */
    String sign(String id, Instant at, byte[] body) {
        String signed = id + "." + at.getEpochSecond() + ".";
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hash(key, signed, body)))
                .collect(Collectors.joining(" "));
    }

    /** An old one may be a replay by somebody who has seen it; each repetition is to be signed anew. */
    boolean isOf(SignedEvent event, Instant now) {
        String id = event.id();
        String seconds = event.timestamp();
        if (id == null || seconds == null || event.signature() == null || !seconds.matches("\\d{1,12}")) {
            return false;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        boolean isFresh = Duration.between(at, now).abs().compareTo(TOLERANCE) <= 0;
        List<byte[]> expected = Stream.of(sign(id, at, event.body()).split(" "))
                .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                .toList();
        boolean isFound = false;
        for (String part : event.signature().split(" ")) {
            byte[] given = part.getBytes(StandardCharsets.UTF_8);
            for (byte[] one : expected) {
                isFound |= MessageDigest.isEqual(one, given);
            }
        }
        return isFresh && isFound;
    }

    private static byte[] hash(byte[] key, String signed, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(signed.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
