package dev.comptoir.gateway.staff;

import dev.comptoir.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A token that lets nobody in, with what is answered. */
public final class StaffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Problem> problem;

    /** @param problem made for each request anew: it names its trace */
    private StaffRefused(Supplier<Problem> problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    /** What is answered to the running request. */
    public Problem problem() {
        return problem.get();
    }

    static StaffRefused expired() {
        return new StaffRefused(
                () -> Problem.of(
                        401,
                        "token-expired",
                        "This access token has expired. Get another one from the identity provider and send the request again."));
    }

    /** @param why what is wrong with it, and what to do */
    static StaffRefused notAccepted(String why) {
        return new StaffRefused(
                () -> Problem.of(401, "token-not-accepted", "This access token is not accepted: " + why + "."));
    }

    static StaffRefused withoutRole() {
        return new StaffRefused(() -> Problem.of(
                403,
                "staff-role-missing",
                "None of this person's roles may call this API. Give them one that GATEWAY_STAFF_ROLES names, at the"
                        + " identity provider, and get another token."));
    }

    static StaffRefused providerUnavailable(long retryAfter) {
        return new StaffRefused(() -> Problem.of(
                503,
                "identity-provider-unavailable",
                "The identity provider does not answer, so this token cannot be checked. Nothing was changed; try again"
                        + " as Retry-After says. API keys work as ever.",
                List.of(),
                Map.of("retryAfter", retryAfter)));
    }
}
