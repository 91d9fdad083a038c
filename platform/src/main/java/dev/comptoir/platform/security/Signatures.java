package dev.comptoir.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** HMAC-SHA256 with the suite's link secret; each purpose signs apart, so one signature never serves another. */
@ApplicationScoped
public class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    /** A prepared one for each thread: preparing costs more than signing the few bytes of a cursor or a link. */
    private final ThreadLocal<Mac> prepared;

    public Signatures(@ConfigProperty(name = "comptoir.links.secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("comptoir.links.secret must have at least 32 characters");
        }
        SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.prepared = ThreadLocal.withInitial(() -> prepare(key));
    }

    public byte[] sign(String purpose, byte[]... parts) {
        Mac mac = prepared.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        for (byte[] part : parts) {
            mac.update((byte) 0);
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static Mac prepare(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in constant time. */
    public static boolean areEqual(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
