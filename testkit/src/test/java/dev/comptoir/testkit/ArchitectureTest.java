package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.architecture.Sizes;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    /** The others come before this module in the build and cannot use it. */
    @ParameterizedTest
    @ValueSource(strings = {"testkit", "kernel", "contracts", "local-stack"})
    void files_and_methods_are_short(String module) {
        Path sources = Path.of("..", module, "src");
        assertThat(sources.resolve("main/java")).isDirectory();
        assertThat(Sizes.problems(sources)).isEmpty();
    }
}
