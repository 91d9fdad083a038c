package dev.comptoir.testkit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Source files stay short enough to be read in one go. */
public final class FileSizes {

    private static final int MAIN_LINES = 300;
    private static final int DOMAIN_LINES = 250;
    private static final int POLICY_LINES = 120;
    private static final int TEST_LINES = 400;

    private FileSizes() {}

    /** One sentence per file of {@code main} or {@code test} below this folder that is too long. */
    public static List<String> problems(Path sources) {
        List<String> problems = new ArrayList<>();
        problems.addAll(tooLong(sources.resolve("main/java"), FileSizes::cap));
        problems.addAll(tooLong(sources.resolve("test/java"), file -> TEST_LINES));
        return problems;
    }

    private static int cap(Path file) {
        if (file.toString().endsWith("Policy.java")) {
            return POLICY_LINES;
        }
        return file.getParent().endsWith("domain") ? DOMAIN_LINES : MAIN_LINES;
    }

    private static List<String> tooLong(Path folder, ToIntFunction<Path> cap) {
        return JavaSources.below(folder).stream()
                .filter(file -> JavaSources.lines(file) > cap.applyAsInt(file))
                .map(file -> "%s has %d lines, at most %d are allowed: split it by what it decides"
                        .formatted(file, JavaSources.lines(file), cap.applyAsInt(file)))
                .toList();
    }
}
