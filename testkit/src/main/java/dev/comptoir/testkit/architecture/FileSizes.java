package dev.comptoir.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Source files stay short enough to be read in one go. */
public final class FileSizes {

    private static final int MAIN_LINES = 300;
    private static final int TEST_LINES = 400;

    private FileSizes() {}

    /** One sentence per file of {@code main} or {@code test} below this folder that is too long. */
    public static List<String> problems(Path sources) {
        List<String> problems = new ArrayList<>();
        problems.addAll(tooLong(sources.resolve("main/java"), MAIN_LINES));
        problems.addAll(tooLong(sources.resolve("test/java"), TEST_LINES));
        return problems;
    }

    private static List<String> tooLong(Path folder, int cap) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > cap)
                    .map(file -> "%s has %d lines, at most %d are allowed: split it by what it decides"
                            .formatted(file, lines(file), cap))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
