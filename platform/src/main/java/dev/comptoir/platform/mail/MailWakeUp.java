package dev.comptoir.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the mail sender of this process that a transaction with a mail has committed. */
@ApplicationScoped
class MailWakeUp {

    private final AtomicReference<Runnable> listener = new AtomicReference<>(() -> {});

    void nudge() {
        listener.get().run();
    }

    void listen(Runnable sender) {
        listener.set(sender);
    }
}
