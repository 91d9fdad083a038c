package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.comptoir.testkit.architecture.FileSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchRulesTest {

    private static final List<String> PROBLEMS = ArchRules.violations(
            "dev.comptoir.badshop", new ClassFileImporter().importPackages("dev.comptoir.badshop"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules must be readable and testable without any framework",
                "a feature that is in a cycle cannot be understood",
                "only *Resource (and REST clients, filters and parameter records) speaks HTTP",
                "only *Consumer reads Kafka",
                "programs know each other by events and HTTP only",
                "waiting on an event loop stops every request behind it",
                "a class that opens a transaction is one use case",
                "a lock held across a whole method blocks an event loop",
                "such a name does not say what the class is for",
                "a constructor shows what a class needs",
                "money and quantities are exact",
                "time is given by the injected Clock",
                "parameters are @RestPath, @RestQuery and @RestHeader",
                "Steps.when, Steps.each and Steps.done say what is meant",
                "Columns reads a row in the order of its select list",
                "handle begins a transaction; a step inside one is named by its verb",
                "TellOrders> has name matching",
                "TellOrders.tell(",
                "without @Produces an answer follows any Accept"
            })
    void a_broken_rule_is_named_with_its_reason(String reason) {
        assertThat(PROBLEMS).anyMatch(problem -> problem.contains(reason));
    }

    @Test
    void clean_classes_break_no_rule() {
        var kernel = new ClassFileImporter().importPackages("dev.comptoir.kernel");

        assertThat(kernel).isNotEmpty();
        assertThat(ArchRules.violations("dev.comptoir.kernel", kernel)).isEmpty();
    }

    @Test
    void a_source_file_above_its_cap_is_named(@TempDir Path sources) throws IOException {
        Path main = Files.createDirectories(sources.resolve("main/java"));
        Path test = Files.createDirectories(sources.resolve("test/java"));
        Files.writeString(main.resolve("Long.java"), "\n".repeat(301));
        Files.writeString(main.resolve("Short.java"), "\n".repeat(300));
        Files.writeString(test.resolve("LongTest.java"), "\n".repeat(401));
        Files.writeString(test.resolve("ShortTest.java"), "\n".repeat(400));

        assertThat(FileSizes.problems(sources))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("Long.java has 301 lines, at most 300"))
                .anyMatch(problem -> problem.contains("LongTest.java has 401 lines, at most 400"));
    }
}
