package dev.comptoir.gateway.problem;

import dev.comptoir.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The step of the build that lists every problem code there is, from the sources of all programs. */
public final class ListProblems {

    private ListProblems() {}

    /** @param arguments the folder that holds the modules, and the file to write */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, Json.bytes(below(Path.of(arguments[0]))));
    }

    static List<ProblemCode> below(Path root) throws IOException {
        ProblemSources sources = new ProblemSources();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path main : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                read(main, sources);
            }
        }
        return sources.codes().toList();
    }

    private static void read(Path main, ProblemSources sources) throws IOException {
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.read(Files.readString(file));
            }
        }
    }
}
