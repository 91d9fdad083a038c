package dev.comptoir.platform.problem;

/** The words for refusals that HTTP itself knows: no such path, wrong method, wrong media type. */
final class HttpProblem {

    private HttpProblem() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                Problem.of(400, "malformed-request", "The request cannot be read; check the path and parameters.");
            case 401 -> Problem.of(401, "unauthenticated", "Send a valid API key as Authorization: Bearer.");
            case 403 ->
                Problem.of(403, "scope-missing", "This API key does not have the scope that this operation needs.");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take this method; see Allow.");
            case 406 -> Problem.of(406, "not-acceptable", "This address cannot answer in a media type of Accept.");
            case 413 -> Problem.of(413, "body-too-large", "The body is larger than this address takes.");
            case 415 -> Problem.of(415, "unsupported-media-type", "Send the body in the documented Content-Type.");
            case 503 -> Problem.of(503, "temporarily-unavailable", "Try again in a moment.");
            default -> Problem.of(status, "http-" + status, "The request was refused with status " + status + ".");
        };
    }
}
