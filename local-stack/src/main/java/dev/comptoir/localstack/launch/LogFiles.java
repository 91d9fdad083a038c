package dev.comptoir.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The log files of all processes: bounded in size, and their last lines for error messages. */
final class LogFiles {

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Path folder;

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves the content of logs that have grown too long to a second file. The processes keep their files open for
     * appending, so the file itself is emptied, not replaced.
     */
    void rotate() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > MOST_BYTES) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    empty(log);
                }
            }
        } catch (IOException e) {
            Console.report("The logs cannot be rotated: " + e.getMessage());
        }
    }

    static String lastLines(Path log, int count) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException | UncheckedIOException _) {
            return "(no log)";
        }
    }

    private static void empty(Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
