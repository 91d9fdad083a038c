package dev.comptoir.testkit;

import dev.comptoir.localstack.engine.Folders;
import dev.comptoir.localstack.postgres.PostgresServer;
import dev.comptoir.localstack.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one test JVM's servers; those of test JVMs that were killed are cleaned up by the next one. */
final class TestFolder {

    private static final String PREFIX = "comptoir-test-";

    private TestFolder() {}

    static Path create() {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        abandoned(all).forEach(TestFolder::remove);
        Path mine = all.resolve(PREFIX + ProcessHandle.current().pid());
        Folders.delete(mine);
        Folders.create(mine);
        mine.toFile().setExecutable(true, false);
        return mine;
    }

    private static List<Path> abandoned(Path all) {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory)
                    .filter(TestFolder::isAbandoned)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + all, e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private static void remove(Path folder) {
        new PostgresServer(new PostgresSettings(folder.resolve("pg"), folder.resolve("pg.log"), 0, "", false)).kill();
        Folders.delete(folder);
    }
}
