package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass between two looks at a running system. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
