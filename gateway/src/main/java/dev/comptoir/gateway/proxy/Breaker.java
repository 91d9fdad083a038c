package dev.comptoir.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Leaves a service alone for a moment after failures in a row, then lets single requests try again until one works. */
final class Breaker {

    private static final long CLOSED = Long.MIN_VALUE;

    private final int failuresToOpen;
    private final long openNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTry = new AtomicLong(CLOSED);

    Breaker(int failuresToOpen, long openNanos, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.openNanos = openNanos;
        this.nanoTime = nanoTime;
    }

    /** Whether a request may go; while open, one request per pause. */
    boolean allows() {
        long due = nextTry.get();
        if (due == CLOSED) {
            return true;
        }
        long now = nanoTime.getAsLong();
        return now - due >= 0 && nextTry.compareAndSet(due, now + openNanos);
    }

    boolean isOpen() {
        return nextTry.get() != CLOSED;
    }

    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
            nextTry.set(CLOSED);
        }
    }

    void failed() {
        if (failures.incrementAndGet() >= failuresToOpen) {
            nextTry.set(nanoTime.getAsLong() + openNanos);
        }
    }
}
