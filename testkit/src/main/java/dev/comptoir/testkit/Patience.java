package dev.comptoir.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * How long tests wait for what happens by itself: far longer than it takes on a slow and busy machine, as being slow is no
 * fault. What comes sooner is not waited for, so it costs nothing. Set for every test, whichever class loader it has.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** For tests that a program runs with. */
    public static final class InPrograms implements QuarkusTestBeforeClassCallback {

        @Override
        public void beforeClass(Class<?> test) {
            Awaitility.setDefaultTimeout(LIMIT);
        }
    }

    /** For all others. */
    public static final class Elsewhere implements TestExecutionListener {

        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            Awaitility.setDefaultTimeout(LIMIT);
        }
    }
}
