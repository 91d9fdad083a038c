package dev.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.comptoir.testkit.architecture.Sizes;
import dev.comptoir.testkit.architecture.StatementTimes;
import dev.comptoir.testkit.architecture.UseCaseSizes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Path SOURCES = Path.of("src");

    @Test
    void files_and_methods_are_short() {
        assertThat(Sizes.problems(SOURCES)).isEmpty();
    }

    @Test
    void time_in_statements_is_given() {
        assertThat(StatementTimes.problems(SOURCES)).isEmpty();
    }

    @Test
    void use_cases_are_short() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.comptoir.platform");
        assertThat(classes).isNotEmpty();
        assertThat(UseCaseSizes.problems(SOURCES, classes)).isEmpty();
    }
}
