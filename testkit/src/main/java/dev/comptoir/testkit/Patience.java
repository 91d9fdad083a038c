package dev.comptoir.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * How long tests wait for what happens by itself: far longer than it takes on a slow and busy machine, as being slow is no
 * fault. What comes sooner is not waited for, so it costs nothing: one looks often at first, and ever more rarely then, as looking
 * takes time from what is waited for. Set for every test, whichever class loader it has.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration MOST_BETWEEN_LOOKS = Duration.ofMillis(50);

    private Patience() {}

    private static void set() {
        PollInterval looks = IterativePollInterval.iterative(Patience::longer, FIRST_LOOK);
        Awaitility.setDefaultTimeout(LIMIT);
        Awaitility.setDefaultPollInterval(looks);
    }

    private static Duration longer(Duration before) {
        Duration twice = before.multipliedBy(2);
        return twice.compareTo(MOST_BETWEEN_LOOKS) < 0 ? twice : MOST_BETWEEN_LOOKS;
    }

    /** For tests that a program runs with. */
    public static final class InPrograms implements QuarkusTestBeforeClassCallback {

        @Override
        public void beforeClass(Class<?> test) {
            set();
        }
    }

    /** For all others. */
    public static final class Elsewhere implements TestExecutionListener {

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            set();
        }
    }
}
