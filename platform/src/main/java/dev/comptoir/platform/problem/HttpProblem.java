package dev.comptoir.platform.problem;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words for refusals that HTTP itself knows: no such path, wrong method, wrong media type. */
final class HttpProblem {

    private HttpProblem() {}

    /** Names the scopes of which the API key has none. */
    static Problem forbidden(Method operation, Class<?> resource) {
        RolesAllowed here = operation == null ? null : operation.getAnnotation(RolesAllowed.class);
        RolesAllowed scopes = here == null && resource != null ? resource.getAnnotation(RolesAllowed.class) : here;
        return scopes == null
                ? of(403)
                : Problem.of(
                        403,
                        "scope-missing",
                        "This API key needs the scope " + String.join(" or ", scopes.value()) + " for this.",
                        List.of(),
                        Map.of("scopes", List.of(scopes.value())));
    }

    /** Whether the server gave up reading a form, such as one that ends in a percent sign: it says so by whatever broke. */
    static boolean isUnreadableForm(Throwable failure) {
        return failure instanceof RuntimeException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith("FormUrlEncodedProvider"));
    }

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(400, "malformed-request", "The request cannot be read; check path, parameters and form.");
            case 401 -> Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer.");
            case 403 ->
                Problem.of(403, "scope-missing", "This API key does not have the scope that this operation needs.");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take this method.");
            case 406 -> Problem.of(406, "not-acceptable", "This address cannot answer in a media type of Accept.");
            case 413 -> Problem.of(413, "body-too-large", "The body is larger than this address takes.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Send the body in the documented Content-Type.");
            case 503 -> Problem.of(503, "temporarily-unavailable", "Try again in a moment.");
            default -> Problem.of(status, "http-" + status, "The request was refused with status " + status + ".");
        };
    }
}
