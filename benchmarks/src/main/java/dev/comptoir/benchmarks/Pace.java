package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets several clients together begin their work so many times a second, and no more often. */
final class Pace {

    private final long nanosBetween;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Pace(double perSecond) {
        this.nanosBetween = (long) (1e9 / perSecond);
    }

    /** Returns when it is the caller's turn; turns that nobody took in time are lost. */
    void await() {
        long now = System.nanoTime();
        long turn = next.updateAndGet(before -> Math.max(before + nanosBetween, now));
        if (turn > now) {
            Pause.of(Duration.ofNanos(turn - now));
        }
    }
}
