package dev.comptoir.gateway.problem;

import dev.comptoir.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The step of the build that lists every problem code there is, from the sources of all programs and their API document. */
public final class ListProblems {

    private ListProblems() {}

    /** @param arguments the folder that holds the modules, the file to write, and the API document of this build if it has one */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path merged = Path.of(arguments[2]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(
                target,
                Json.bytes(below(
                        root,
                        Files.exists(merged) ? merged : root.resolve("docs").resolve("openapi.json"))));
    }

    static List<ProblemCode> below(Path root, Path document) throws IOException {
        ProblemSources sources =
                new ProblemSources(Files.exists(document) ? DocumentedCodes.in(Files.readString(document)) : Map.of());
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
