package dev.comptoir.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;

/** A use case reads as one story, so it fits on one screen. */
public final class UseCaseSizes {

    private static final int LINES = 80;

    private UseCaseSizes() {}

    /** One sentence per class that opens a transaction and whose file below this folder is too long. */
    public static List<String> problems(Path sources, JavaClasses classes) {
        return classes.stream()
                .filter(TransactionRules::isUseCase)
                .map(type -> file(sources, type))
                .distinct()
                .filter(file -> JavaSources.lines(file) > LINES)
                .map(file -> "%s is a use case of %d lines, at most %d are allowed: name what it decides"
                        .formatted(file, JavaSources.lines(file), LINES))
                .sorted()
                .toList();
    }

    private static Path file(Path sources, JavaClass type) {
        String folder = "main/java/" + type.getPackageName().replace('.', '/');
        return sources.resolve(folder)
                .resolve(type.getSource().orElseThrow().getFileName().orElseThrow());
    }
}
