package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.architecture.Sizes;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    @ParameterizedTest
    @ValueSource(strings = {"suite-tests", "benchmarks", "demo"})
    void files_and_methods_are_short(String module) {
        Path sources = Path.of("..", module, "src");
        assertThat(sources).isDirectory();
        assertThat(Sizes.problems(sources)).isEmpty();
    }
}
