package dev.comptoir.platform.signal;

import java.util.concurrent.atomic.AtomicReference;

/** Wakes the one worker of this program that waits for rows; losing a signal only costs it a poll. */
public final class Signal {

    private final AtomicReference<Runnable> worker = new AtomicReference<>(() -> {});

    /** The row is committed: look. */
    public void raise() {
        worker.get().run();
    }

    /** Names the worker; the one named before is forgotten. */
    public void onRaise(Runnable wake) {
        worker.set(wake);
    }
}
