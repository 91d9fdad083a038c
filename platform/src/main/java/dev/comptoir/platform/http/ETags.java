package dev.comptoir.platform.http;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Strong ETags from versions (RFC 9110 §8.8.3) and the If-Match rule of every changing operation. What is shown can change
 * without a new version: a read adds a mark of it, {@code "7.42"}. For If-Match only the version counts, so {@code "7"} and
 * {@code "7.42"} both do.
 */
public final class ETags {

    private static final int MARK_BYTES = 8;

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The tag of a version with a mark of all that is shown of it. */
    static EntityTag marked(EntityTag version, Object shown) {
        return new EntityTag(version.getValue() + "." + HexFormat.of().formatHex(digest(shown), 0, MARK_BYTES));
    }

    /** Whether the caller has exactly this already. */
    static boolean isKnown(String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch != null
                && tags(ifNoneMatch).anyMatch(known -> known.equals("*") || known.equals(quoted(tag.getValue())));
    }

    /** Refuses a change to another version than the caller has read; an absent header lets it pass. */
    public static void check(String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.isBlank() && !matches(ifMatch, version)) {
            throw new DomainException(
                    "stale-version",
                    Kind.PRECONDITION_FAILED,
                    "This was changed since you read it. Read it again and send its new ETag in If-Match.",
                    Map.of("currentVersion", version));
        }
    }

    /** For absolute values and settings, where a change without having read is refused. */
    public static void require(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(
                    "if-match-required",
                    Kind.PRECONDITION_REQUIRED,
                    "Read this first and send its ETag in If-Match, so that nobody's change is overwritten unseen.");
        }
    }

    private static boolean matches(String ifMatch, long version) {
        return tags(ifMatch)
                .anyMatch(tag ->
                        tag.equals("*") || tag.equals(quoted("" + version)) || tag.startsWith("\"" + version + "."));
    }

    private static Stream<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::strip);
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    private static byte[] digest(Object shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Json.bytes(shown));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
