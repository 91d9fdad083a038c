package dev.comptoir.gateway.apikey.domain;

import java.time.Duration;
import java.time.Instant;

/** When keys and their old secrets stop working by themselves. */
public final class Expiry {

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
    private static final Duration USUAL_OVERLAP = Duration.ofHours(24);
    private static final int MOST_OLD_SECRETS = 5;

    private Expiry() {}

    /** Refuses a key that would never work; null is for ever. */
    public static void check(Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw ApiKeyProblem.expiryPassed();
        }
    }

    /** Until when the secret before a rotation works: a day unless said otherwise. */
    public static Instant ofOldSecret(Instant asked, Instant now) {
        if (asked == null) {
            return now.plus(USUAL_OVERLAP);
        }
        if (asked.isAfter(now.plus(LONGEST_OVERLAP))) {
            throw ApiKeyProblem.overlapTooLong();
        }
        return asked;
    }

    /** Refuses one more rotation while too many secrets open the key. */
    public static void checkOldSecrets(long count) {
        if (count >= MOST_OLD_SECRETS) {
            throw ApiKeyProblem.tooManySecrets(MOST_OLD_SECRETS);
        }
    }
}
