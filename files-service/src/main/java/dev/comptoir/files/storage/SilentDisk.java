package dev.comptoir.files.storage;

import java.io.IOException;
import java.time.Duration;

/** A disk that does not answer: frozen, or on a network that is away. */
final class SilentDisk extends IOException {

    /** Longer than a disk that works is ever busy with a moment's work, and short enough for who waits for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long serialVersionUID = 1L;

    SilentDisk() {
        super("The disk does not answer");
    }
}
