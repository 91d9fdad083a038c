package dev.comptoir.orders.provider.domain;

import java.time.Duration;

/** When the provider is asked next: soon at first, ever more rarely then. */
public final class LookPolicy {

    /** Longer than a call may take: an answer that is on its way is not asked for a second time. */
    public static final Duration WHILE_CALLING = Duration.ofSeconds(40);

    private static final int STEPS = 12;
    private static final Duration LONGEST_UNANSWERED = Duration.ofMinutes(5);
    private static final Duration LONGEST_OPEN = Duration.ofHours(1);

    private LookPolicy() {}

    /** After so many times without an answer. */
    public static Duration unanswered(int attempts) {
        return shorter(Duration.ofSeconds(1L << Math.min(attempts, STEPS)), LONGEST_UNANSWERED);
    }

    /** After so many looks at something that may still change, in case its report was lost. */
    public static Duration waiting(int attempts) {
        return shorter(Duration.ofSeconds(30L << Math.min(attempts, STEPS)), LONGEST_OPEN);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
