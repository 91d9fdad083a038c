package dev.comptoir.localstack.launch;

import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.engine.PidFile;
import dev.comptoir.localstack.engine.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Who runs: one pid file per process, and a lock only the running launcher holds. */
final class RunFolder {

    static final String LAUNCHER = "launcher";

    private final Layout layout;
    private FileChannel lock;

    RunFolder(Layout layout) {
        this.layout = layout;
        Folders.create(layout.run("."));
    }

    /**
     * Takes the lock of this installation for as long as this process lives; false when another launcher has it. The
     * system frees it however its holder ends.
     */
    boolean lock() {
        if (lock != null) {
            return true;
        }
        try {
            lock = FileChannel.open(layout.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                unlock();
            }
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + layout.run("lock"), e);
        }
    }

    private void unlock() throws IOException {
        lock.close();
        lock = null;
    }

    void remember(String name, ProcessHandle process) {
        pid(name).write(process);
    }

    /** @param fingerprint of what it was started as, see {@link #isStartedAs} */
    void remember(String name, ProcessHandle process, String fingerprint) {
        WholeFile.write(layout.run(name + ".started"), fingerprint, "rw-r--r--");
        remember(name, process);
    }

    /** Whether the remembered process was started as this. */
    boolean isStartedAs(String name, String fingerprint) {
        try {
            return Files.readString(layout.run(name + ".started")).equals(fingerprint);
        } catch (IOException _) {
            return false;
        }
    }

    void forget(String name) {
        pid(name).delete();
        Folders.delete(layout.run(name + ".started"));
    }

    /** The remembered process, if it is alive and still ours. */
    Optional<ProcessHandle> find(String name) {
        return pid(name).find();
    }

    void markReady() {
        try {
            Files.writeString(layout.run("ready"), "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + layout.run("ready"), e);
        }
    }

    void markNotReady() {
        Folders.delete(layout.run("ready"));
    }

    private PidFile pid(String name) {
        return new PidFile(layout.run(name + ".pid"), ProgramSettings.ownershipMark(layout) + " ");
    }
}
