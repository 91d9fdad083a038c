package dev.comptoir.platform.http;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.ws.rs.core.EntityTag;
import java.util.Map;

/** Strong ETags from versions (RFC 9110 §8.8.3) and the If-Match rule of every changing operation. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
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
        for (String candidate : ifMatch.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals("\"" + version + "\"")) {
                return true;
            }
        }
        return false;
    }
}
