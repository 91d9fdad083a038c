package dev.comptoir.platform.http;

import dev.comptoir.kernel.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Compares Accept with what an operation answers that names its own type, such as a file of several formats: where no type is
 * declared, Quarkus answers whatever was asked for.
 */
public final class Acceptance {

    private static final String NOT_AT_ALL = "0(\\.0*)?";

    private Acceptance() {}

    /** Refuses a request that wants something else. */
    public static void check(HttpHeaders headers, String contentType) {
        MediaType answered = MediaType.valueOf(contentType);
        boolean isAccepted = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(answered)
                        && !type.getParameters().getOrDefault("q", "1").matches(NOT_AT_ALL));
        if (!isAccepted) {
            String type = answered.getType() + "/" + answered.getSubtype();
            throw Kind.NOT_ACCEPTABLE.refusal(
                    "not-acceptable", "This is answered as %s. Send Accept: %s, */* or none.", type, type);
        }
    }
}
