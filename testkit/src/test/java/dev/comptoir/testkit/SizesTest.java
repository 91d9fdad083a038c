package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.comptoir.badshop.order.PlaceBadOrder;
import dev.comptoir.testkit.architecture.Sizes;
import dev.comptoir.testkit.architecture.UseCaseSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesTest {

    @TempDir
    Path sources;

    @Test
    void a_module_without_sources_has_no_problem() throws IOException {
        assertThat(Sizes.problems(sources)).isEmpty();
        Files.createDirectories(sources.resolve("main/java"));
        assertThat(Sizes.problems(sources)).isEmpty();
    }

    @Test
    void a_method_has_at_most_25_lines() throws IOException {
        write("Long.java", "class Long {\n void tooLong() {\n" + "  ;\n".repeat(26) + " }\n}\n");
        write("Short.java", "class Short {\n void fits() {\n" + "  ;\n".repeat(25) + " }\n}\n");

        assertThat(Sizes.problems(sources))
                .singleElement()
                .asString()
                .contains("Long.java: tooLong has 26 lines, at most 25");
    }

    @Test
    void a_method_asks_for_at_most_five_things_and_a_constructor_for_seven() throws IOException {
        write("Greedy.java", "class Greedy { Greedy(%s) {} void all(%s) {} }".formatted(parameters(8), parameters(6)));
        write("Modest.java", "class Modest { Modest(%s) {} void some(%s) {} }".formatted(parameters(7), parameters(5)));
        write("Asked.java", "interface Asked { void all(%s); }".formatted(parameters(6)));

        assertThat(Sizes.problems(sources))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("Greedy.java: Greedy has 8 parameters, at most 7"))
                .anyMatch(problem -> problem.contains("Greedy.java: all has 6 parameters, at most 5"))
                .anyMatch(problem -> problem.contains("Asked.java: all has 6 parameters, at most 5"));
    }

    @Test
    void a_record_lists_its_facts_but_may_not_be_made_of_other_things() throws IOException {
        String facts = parameters(9);
        write("Compact.java", "record Compact(%s) { static int count; Compact { count++; } }".formatted(facts));
        write("Canonical.java", "record Canonical(%s) { Canonical(%s) {} }".formatted(facts, facts));
        write("Other.java", "record Other(int a) { Other(%s) { this(p1); } }".formatted(parameters(8)));

        assertThat(Sizes.problems(sources))
                .singleElement()
                .asString()
                .contains("Other.java: Other has 8 parameters, at most 7");
    }

    @Test
    void a_policy_has_at_most_120_lines_and_a_class_of_the_domain_250() throws IOException {
        write("shop/LongPolicy.java", "\n".repeat(121));
        write("shop/ShortPolicy.java", "\n".repeat(120));
        write("shop/domain/LongOrder.java", "\n".repeat(251));
        write("shop/domain/Order.java", "\n".repeat(250));

        assertThat(Sizes.problems(sources))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("LongPolicy.java has 121 lines, at most 120"))
                .anyMatch(problem -> problem.contains("LongOrder.java has 251 lines, at most 250"));
    }

    @Test
    void a_resource_has_at_most_120_lines_besides_what_it_tells_the_readers_of_the_api() throws IOException {
        write("LongResource.java", resource("LongResource", 114));
        write("ShortResource.java", resource("ShortResource", 113));

        assertThat(Sizes.problems(sources))
                .singleElement()
                .asString()
                .contains("LongResource.java has 121 lines besides imports and OpenAPI annotations, at most 120");
    }

    @Test
    void a_use_case_has_at_most_80_lines() throws IOException {
        var useCase = new ClassFileImporter().importClasses(PlaceBadOrder.class);
        write("dev/comptoir/badshop/order/PlaceBadOrder.java", "\n".repeat(80));
        assertThat(UseCaseSizes.problems(sources, useCase)).isEmpty();

        write("dev/comptoir/badshop/order/PlaceBadOrder.java", "\n".repeat(81));
        assertThat(UseCaseSizes.problems(sources, useCase))
                .singleElement()
                .asString()
                .contains("PlaceBadOrder.java is a use case of 81 lines, at most 80");
    }

    /** Seven lines that count, one of them with an annotation beside something else, and as many others as wanted. */
    private static String resource(String name, int others) {
        return """
                import java.util.List;
                import org.eclipse.microprofile.openapi.annotations.Operation;
                import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

                @Deprecated
                class %s {
                    @Operation(
                            summary = "Not counted",
                            description = \"""
                            Neither this\""")
                    void list(
                            @Parameter(description = "Counted with what stands beside it") int limit,
                            @Parameter(description = "Not counted")
                            int other) {}
                %s}
                """.formatted(name, "\n".repeat(others));
    }

    private static String parameters(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "int p" + number)
                .collect(Collectors.joining(", "));
    }

    private void write(String file, String text) throws IOException {
        Path path = sources.resolve("main/java").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
