package dev.comptoir.orders.provider.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of an event: {@code t=seconds,v1=hex,v1=hex}, each v1 an HMAC-SHA256 over the seconds, a dot and the body. */
record StripeSignature(long seconds, List<byte[]> hashes) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    /** Without hashes when the header is none of Stripe's. */
    static StripeSignature parse(String header) {
        long seconds = 0;
        List<byte[]> hashes = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t") && pair[1].matches("\\d{1,12}")) {
                seconds = Long.parseLong(pair[1]);
            } else if (pair.length == 2 && pair[0].equals("v1") && pair[1].matches("[0-9a-f]{64}")) {
                hashes.add(HexFormat.of().parseHex(pair[1]));
            }
        }
        return new StripeSignature(seconds, hashes);
    }

    /** An old one may be a replay by somebody who has seen it; Stripe signs each of its own repetitions anew. */
    boolean isOf(byte[] body, List<String> secrets, Instant now) {
        boolean isFresh =
                Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
        return isFresh && secrets.stream().anyMatch(secret -> isSigned(body, secret));
    }

    private boolean isSigned(byte[] body, String secret) {
        byte[] expected = hash(body, secret);
        boolean isFound = false;
        for (byte[] hash : hashes) {
            isFound |= MessageDigest.isEqual(expected, hash);
        }
        return isFound;
    }

    private byte[] hash(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
