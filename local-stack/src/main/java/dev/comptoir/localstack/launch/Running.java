package dev.comptoir.localstack.launch;

import java.util.Optional;

/**
 * The process of a server.
 *
 * @param child empty for one that a launcher before this one has started
 */
record Running(ProcessHandle handle, Optional<Process> child) {

    static Running started(Process process) {
        return new Running(process.toHandle(), Optional.of(process));
    }

    static Running adopted(ProcessHandle process) {
        return new Running(process, Optional.empty());
    }

    boolean isAlive() {
        return handle.isAlive();
    }

    /** Waits for its end and says how it ended; the system tells that to the parent only. */
    String awaitEnd() {
        handle.onExit().join();
        return child.map(process -> "exit code " + process.onExit().join().exitValue())
                .orElse("its exit code went to the launcher before");
    }
}
