package dev.comptoir.platform.testclock;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** Why the clock is not moved. */
public final class TestClockProblem {

    private TestClockProblem() {}

    public static DomainException off() {
        return Kind.NOT_FOUND.refusal(
                "test-clock-off",
                "This installation has no test clock. One for tests is started with COMPTOIR_TEST_CLOCK=true in the environment"
                        + " of all programs; never do so in production.");
    }
}
