package dev.comptoir.platform.call;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** Leaves a program alone after failures in a row; single trials follow in growing pauses until one of them works. */
public final class Breaker {

    private static final State CLOSED = new State(0, 0, 0);

    private final int failuresToOpen;
    private final Duration firstPause;
    private final Duration longestPause;
    private final LongSupplier nanoTime;
    private final AtomicReference<State> state = new AtomicReference<>(CLOSED);

    public Breaker(int failuresToOpen, Duration firstPause, Duration longestPause, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.nanoTime = nanoTime;
    }

    private record State(int failures, int trials, long nextTrial) {}

    /** Whether a call may go; while open, one trial per pause. */
    public boolean allows() {
        State now = state.get();
        if (now.failures() < failuresToOpen) {
            return true;
        }
        return nanoTime.getAsLong() - now.nextTrial() >= 0
                && state.compareAndSet(now, open(now.failures(), now.trials() + 1));
    }

    /** Whether it lets single trials pass only. */
    public boolean isOpen() {
        return state.get().failures() >= failuresToOpen;
    }

    public void succeeded() {
        if (state.get() != CLOSED) {
            state.set(CLOSED);
        }
    }

    /** Only a failure that opens it sets the pause: calls that were under way then say nothing new. */
    public void failed() {
        state.updateAndGet(now -> {
            int failures = now.failures() + 1;
            if (failures < failuresToOpen) {
                return new State(failures, 0, 0);
            }
            return failures == failuresToOpen ? open(failures, 0) : now;
        });
    }

    /** How long until the next trial, in whole seconds and never less than one. */
    public Duration retryAfter() {
        State now = state.get();
        if (now.failures() < failuresToOpen) {
            return Duration.ofSeconds(1);
        }
        long left = Math.max(0, now.nextTrial() - nanoTime.getAsLong());
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(left, 1_000_000_000L)));
    }

    private State open(int failures, int trials) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(trials, 16));
        Duration bounded = pause.compareTo(longestPause) > 0 ? longestPause : pause;
        return new State(failures, trials, nanoTime.getAsLong() + bounded.toNanos());
    }
}
