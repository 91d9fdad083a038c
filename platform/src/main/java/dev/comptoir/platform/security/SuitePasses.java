package dev.comptoir.platform.security;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Lets one program of the suite call another when no client stands behind the call, so that there is no token to pass on: a
 * pass is made of the suite's link secret, for one purpose and one minute, and travels in the Authorization header.
 */
@ApplicationScoped
public class SuitePasses {

    private static final String SCHEME = "Comptoir ";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final SignedTokens tokens;
    // The real time whatever clock a test sets: passes are between programs.
    private final InstantSource time;

    @Inject
    SuitePasses(SignedTokens tokens) {
        this(tokens, InstantSource.system());
    }

    SuitePasses(SignedTokens tokens, InstantSource time) {
        this.tokens = tokens;
        this.time = time;
    }

    /** The value of an Authorization header. */
    public String issue(String purpose) {
        return SCHEME + tokens.issue(purpose, time.instant().plus(GOOD_FOR));
    }

    /** @param authorization as it came; null when there was none */
    public void check(String purpose, String authorization) {
        boolean isGood = authorization != null
                && authorization.startsWith(SCHEME)
                && tokens.read(purpose, authorization.substring(SCHEME.length()), 0)
                        .filter(claims -> time.instant().isBefore(claims.expiresAt()))
                        .isPresent();
        if (!isGood) {
            throw refused();
        }
    }

    private static DomainException refused() {
        return Kind.FORBIDDEN.refusal("suite-only", "Only programs of the suite may ask this.");
    }
}
