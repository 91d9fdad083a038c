package dev.comptoir.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the relay of this process that a transaction with events has committed; losing a call only costs a poll. */
@ApplicationScoped
class OutboxWakeUp {

    private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});

    void nudge() {
        listener.get().run();
    }

    void listen(Runnable relay) {
        listener.set(relay);
    }
}
