package dev.comptoir.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes and checks the tokens in public links: ids and an expiry, signed for one purpose. */
@ApplicationScoped
public class SignedTokens {

    private static final int SIGNATURE_BYTES = 20;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Signatures signatures;

    SignedTokens(Signatures signatures) {
        this.signatures = signatures;
    }

    /** What a valid token says. */
    public record Claims(List<UUID> ids, Instant expiresAt) {}

    public String issue(String purpose, Instant expiresAt, UUID... ids) {
        ByteBuffer body = ByteBuffer.allocate(8 + 16 * ids.length).putLong(expiresAt.getEpochSecond());
        for (UUID id : ids) {
            body.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        byte[] signature = Arrays.copyOf(signatures.sign(purpose, body.array()), SIGNATURE_BYTES);
        byte[] whole = ByteBuffer.allocate(body.capacity() + SIGNATURE_BYTES)
                .put(body.array())
                .put(signature)
                .array();
        return ENCODER.encodeToString(whole);
    }

    /** Empty when the token was not issued for this purpose, was changed, or carries another number of ids. Expiry is the caller's rule. */
    public Optional<Claims> read(String purpose, String token, int ids) {
        byte[] whole = decode(token);
        int bodyLength = 8 + 16 * ids;
        if (whole.length != bodyLength + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(whole, bodyLength);
        byte[] signature = Arrays.copyOfRange(whole, bodyLength, whole.length);
        byte[] expected = Arrays.copyOf(signatures.sign(purpose, body), SIGNATURE_BYTES);
        return Signatures.areEqual(signature, expected)
                ? Optional.of(claims(ByteBuffer.wrap(body), ids))
                : Optional.empty();
    }

    private static Claims claims(ByteBuffer body, int ids) {
        Instant expiresAt = Instant.ofEpochSecond(body.getLong());
        UUID[] read = new UUID[ids];
        for (int i = 0; i < ids; i++) {
            read[i] = new UUID(body.getLong(), body.getLong());
        }
        return new Claims(List.of(read), expiresAt);
    }

    /** Only the one spelling that {@link #issue} gives: the last letter has bits that decoding would ignore. */
    private static byte[] decode(String token) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            return ENCODER.encodeToString(whole).equals(token) ? whole : new byte[0];
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
