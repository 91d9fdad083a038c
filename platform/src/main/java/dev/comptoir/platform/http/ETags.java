package dev.comptoir.platform.http;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.idempotency.Replayable;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

    /**
     * 201 with Location and ETag for what was made; a replayed answer says so.
     *
     * @param path path below /v1, for example {@code /orders/0192...}
     */
    public static Response created(String path, long version, Replayable<?> once) {
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1" + path)
                .tag(of(version))
                .entity(once.answer());
        return flagged(response, once);
    }

    /** 200 with ETag; a replayed answer says so. */
    public static Response ok(long version, Replayable<?> once) {
        return flagged(Response.ok(once.answer()).tag(of(version)), once);
    }

    private static Response flagged(Response.ResponseBuilder response, Replayable<?> once) {
        return once.isReplayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }
}
