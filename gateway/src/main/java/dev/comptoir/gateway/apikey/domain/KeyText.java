package dev.comptoir.gateway.apikey.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code sk_<id>_<secret><checksum>}, of a test key {@code sk_test_<id>_...}. The prefix and the
 * checksum let scanners find a leaked key, and let the gateway refuse a mistyped one without asking anybody.
 */
public record KeyText(KeyKind kind, KeyMode mode, String id, String secret) {

    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final int PREFIX_LENGTH = 3;
    private static final int LENGTH = PREFIX_LENGTH + ID_LENGTH + 1 + SECRET_LENGTH + CHECKSUM_LENGTH;

    /** A new key; 32 characters of base 62 are 190 bits of chance. */
    public static KeyText random(KeyKind kind, KeyMode mode, RandomGenerator random) {
        return random(kind, mode, Base62.random(random, ID_LENGTH), random);
    }

    /** The same key with a new secret. */
    public static KeyText random(KeyKind kind, KeyMode mode, String id, RandomGenerator random) {
        return new KeyText(kind, mode, id, Base62.random(random, SECRET_LENGTH));
    }

    /** Empty when the text was never a key of ours: wrong shape or checksum. */
    public static Optional<KeyText> parse(String text) {
        return parse(text, KeyMode.LIVE).or(() -> parse(text, KeyMode.TEST));
    }

    private static Optional<KeyText> parse(String text, KeyMode mode) {
        int start = PREFIX_LENGTH + mode.mark().length();
        int middle = start + ID_LENGTH;
        if (text.length() != LENGTH + mode.mark().length() || text.charAt(middle) != '_') {
            return Optional.empty();
        }
        String id = text.substring(start, middle);
        String rest = text.substring(middle + 1);
        if (!Base62.isBase62(id) || !Base62.isBase62(rest)) {
            return Optional.empty();
        }
        return KeyKind.of(text.substring(0, 2))
                .map(kind -> new KeyText(kind, mode, id, rest.substring(0, SECRET_LENGTH)))
                .filter(key -> key.text().equals(text));
    }

    /** The whole key, as its owner keeps it. */
    public String text() {
        String body = shown() + secret;
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + Base62.of(checksum.getValue(), CHECKSUM_LENGTH);
    }

    /** What is stored instead of the secret. A plain hash is enough for 190 random bits. */
    public byte[] secretHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return shown() + "...";
    }

    private String shown() {
        return kind.prefix() + "_" + mode.mark() + id + "_";
    }
}
