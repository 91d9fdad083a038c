package dev.comptoir.localstack.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something another process does. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(25);

    private Waiting() {}

    /** True as soon as the condition holds, false when it still does not after the given time. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        return until(atMost, STEP, condition);
    }

    /** The same for a condition that costs something to look at. */
    public static boolean until(Duration atMost, Duration step, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(step.toNanos());
        }
        return true;
    }
}
