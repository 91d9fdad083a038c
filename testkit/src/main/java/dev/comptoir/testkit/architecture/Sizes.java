package dev.comptoir.testkit.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What sources alone show about the sizes of a module; use cases are told by their classes, see {@link UseCaseSizes}. */
public final class Sizes {

    private Sizes() {}

    /** One sentence per file or method below this folder, a module's {@code src}, that is too large. */
    public static List<String> problems(Path sources) {
        List<String> problems = new ArrayList<>(FileSizes.problems(sources));
        problems.addAll(MethodSizes.problems(sources));
        problems.addAll(ResourceSizes.problems(sources));
        return problems;
    }
}
