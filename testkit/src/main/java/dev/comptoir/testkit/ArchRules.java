package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.comptoir.testkit.architecture.DialectRules;
import dev.comptoir.testkit.architecture.FeatureSigns;
import dev.comptoir.testkit.architecture.HttpRules;
import dev.comptoir.testkit.architecture.IdempotencyRules;
import dev.comptoir.testkit.architecture.LayerRules;
import dev.comptoir.testkit.architecture.NameRules;
import dev.comptoir.testkit.architecture.ReactiveRules;
import dev.comptoir.testkit.architecture.SchemaNames;
import dev.comptoir.testkit.architecture.Sizes;
import dev.comptoir.testkit.architecture.StatementPlaces;
import dev.comptoir.testkit.architecture.StatementTimes;
import dev.comptoir.testkit.architecture.TransactionRules;
import dev.comptoir.testkit.architecture.UseCaseSizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The house rules every program's {@code ArchitectureTest} checks with one line; each message says why the rule exists. */
public final class ArchRules {

    private ArchRules() {}

    /** Checks the classes below the program's root package, and the source files of the module the test runs in. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        assertThat(classes).as("classes below " + rootPackage).isNotEmpty();
        List<String> problems = new ArrayList<>(violations(rootPackage, classes));
        problems.addAll(SchemaNames.problems(classes));
        problems.addAll(Sizes.problems(Path.of("src")));
        problems.addAll(UseCaseSizes.problems(Path.of("src"), classes));
        problems.addAll(StatementPlaces.problems(Path.of("src")));
        problems.addAll(StatementTimes.problems(Path.of("src")));
        problems.addAll(FeatureSigns.problems(Path.of("src"), rootPackage));
        assertThat(problems).as("broken house rules").isEmpty();
    }

    static List<String> violations(String rootPackage, JavaClasses classes) {
        return rules(rootPackage)
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static Stream<ArchRule> rules(String rootPackage) {
        return Stream.of(
                        LayerRules.of(rootPackage),
                        ReactiveRules.all(),
                        TransactionRules.all(),
                        NameRules.all(),
                        HttpRules.all(),
                        IdempotencyRules.all(),
                        DialectRules.all())
                .flatMap(List::stream);
    }
}
