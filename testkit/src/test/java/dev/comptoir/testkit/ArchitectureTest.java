package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.architecture.FileSizes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void our_own_files_are_short() {
        assertThat(FileSizes.problems(Path.of("src"))).isEmpty();
    }
}
