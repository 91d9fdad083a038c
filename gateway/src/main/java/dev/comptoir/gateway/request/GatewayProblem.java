package dev.comptoir.gateway.request;

import dev.comptoir.platform.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refusals of the gateway itself, when a request cannot be passed on. */
public final class GatewayProblem {

    private GatewayProblem() {}

    public static Problem notFound() {
        return Problem.of(404, "not-found", "There is nothing at this address.");
    }

    public static Problem malformedPath() {
        return Problem.of(
                400, "malformed-path", "The path has empty, dot or unreadable steps or a semicolon. Write it plainly.");
    }

    /** @param anyOf one of them is enough */
    public static Problem scopeMissing(Collection<String> anyOf) {
        return Problem.of(
                403,
                "scope-missing",
                "This API key needs the scope " + String.join(" or ", anyOf) + " for this.",
                List.of(),
                Map.of("scopes", List.copyOf(anyOf)));
    }

    /** A test key leads nowhere any more. */
    public static Problem noSandbox() {
        return Problem.of(
                503,
                "sandbox-unavailable",
                "There is no sandbox to which this test key could lead any more. The operator sets GATEWAY_TEST_MODE_URL"
                        + " and the keys beside it.");
    }

    /** What should be a sandbox is the shop. */
    public static Problem sandboxIsLive() {
        return Problem.of(
                503,
                "sandbox-unavailable",
                "GATEWAY_TEST_MODE_URL leads to this very shop, which test keys must not reach. The operator sets it to a"
                        + " second installation.");
    }

    public static Problem sandboxClosed() {
        return Problem.of(
                503,
                "sandbox-unavailable",
                "The sandbox does not accept the key that this gateway has for it. The operator sets"
                        + " GATEWAY_TEST_MODE_SECRET_KEY and GATEWAY_TEST_MODE_PUBLISHABLE_KEY to live keys of the sandbox.");
    }

    public static Problem methodNotAllowed() {
        return Problem.of(405, "method-not-allowed", "This address does not take this method; see Allow.");
    }

    public static Problem unreadableRequest() {
        return Problem.of(400, "malformed-request", "The request is no proper HTTP; name the Host.");
    }

    public static Problem encodedBody() {
        return Problem.of(415, "unsupported-media-type", "Send the body as it is, without a Content-Encoding.");
    }

    public static Problem bodyTooLarge(long most) {
        return Problem.of(
                413,
                "body-too-large",
                "The body is larger than the " + most + " bytes this address takes.",
                List.of(),
                Map.of("limit", most));
    }

    public static Problem unavailable(Service service) {
        return Problem.of(
                503,
                "service-unavailable",
                "The " + service.key() + " service cannot be reached. Nothing was changed; try again in a moment.");
    }

    public static Problem busy(Service service) {
        return Problem.of(
                503,
                "service-busy",
                "The " + service.key() + " service has too many requests under way. Nothing was changed; try again.");
    }

    public static Problem brokeOff(Service service) {
        return Problem.of(
                502,
                "service-broke-off",
                "The " + service.key()
                        + " service broke off without an answer. Ask again; with the same Idempotency-Key nothing is"
                        + " done twice.");
    }

    public static Problem timedOut(Service service) {
        return Problem.of(
                504,
                "service-timeout",
                "The " + service.key()
                        + " service did not answer in time. Ask again; with the same Idempotency-Key nothing is done"
                        + " twice.");
    }

    public static Problem clientTooSlow() {
        return Problem.of(408, "request-timeout", "The body stopped arriving. Send it again in one go.");
    }
}
