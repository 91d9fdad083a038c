package dev.comptoir.localstack.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The number of a running process in a file of its own.
 *
 * @param mark a part of its command line that proves that the process is still ours: its number may belong to a
 *     stranger by now
 */
public record PidFile(Path file, String mark) {

    public void write(ProcessHandle process) {
        WholeFile.write(file, Long.toString(process.pid()), "rw-r--r--");
    }

    /** The process, if it is alive and ours; its number stands in the first line. */
    public Optional<ProcessHandle> find() {
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return OwnProcess.find(pid, mark);
        } catch (IOException | NumberFormatException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    public void delete() {
        Folders.delete(file);
    }
}
