package dev.comptoir.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every feature says in one sentence what it is for. */
public final class FeatureSigns {

    private FeatureSigns() {}

    /** One sentence per package directly below the program's root that has no {@code package-info}. */
    public static List<String> problems(Path sources, String rootPackage) {
        Path root = sources.resolve("main/java").resolve(rootPackage.replace('.', '/'));
        try (Stream<Path> features = Files.list(root)) {
            return features.filter(Files::isDirectory)
                    .filter(feature -> !Files.exists(feature.resolve("package-info.java")))
                    .sorted()
                    .map("%s has no package-info.java that says what it is for"::formatted)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }
}
