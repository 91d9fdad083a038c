package dev.comptoir.platform.page;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.security.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Writes and reads opaque list cursors; a cursor is signed and holds only for the filters it was made with. */
@ApplicationScoped
public class Cursors {

    private static final String SEPARATOR = "\u001f";
    private static final int SIGNATURE_BYTES = 12;

    private final Signatures signatures;

    Cursors(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * @param scope names the list and its filters, for example {@code orders?status=PAID}
     * @param position the sort values of the last row shown
     */
    public String write(String scope, List<String> position) {
        byte[] body = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(scope, body);
        byte[] whole = Arrays.copyOf(signature, SIGNATURE_BYTES + body.length);
        System.arraycopy(body, 0, whole, SIGNATURE_BYTES, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The sort values to go on after; refuses a cursor that was changed or belongs to other filters. */
    public List<String> read(String scope, String cursor) {
        byte[] whole = decode(cursor);
        byte[] body = Arrays.copyOfRange(whole, Math.min(SIGNATURE_BYTES, whole.length), whole.length);
        byte[] signature = Arrays.copyOf(whole, SIGNATURE_BYTES);
        if (whole.length <= SIGNATURE_BYTES || !Signatures.areEqual(signature, sign(scope, body))) {
            throw new DomainException(
                    "invalid-cursor",
                    Kind.INVALID,
                    "The cursor does not belong to this list with these filters. Start again without a cursor.");
        }
        return List.of(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    }

    private byte[] sign(String scope, byte[] body) {
        return Arrays.copyOf(signatures.sign("cursor", scope.getBytes(StandardCharsets.UTF_8), body), SIGNATURE_BYTES);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
