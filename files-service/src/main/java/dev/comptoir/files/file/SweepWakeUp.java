package dev.comptoir.files.file;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a commit that leaves bytes behind start the sweep at once instead of at its next turn. */
@ApplicationScoped
class SweepWakeUp {

    private volatile Runnable sweep = () -> {};

    void listen(Runnable action) {
        sweep = action;
    }

    void nudge() {
        sweep.run();
    }
}
