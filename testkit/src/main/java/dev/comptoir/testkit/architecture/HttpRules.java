package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What every resource says about itself. */
public final class HttpRules {

    private HttpRules() {}

    public static List<ArchRule> all() {
        return List.of(resourcesSayWhatTheyProduce());
    }

    /** A file of several formats names its type in its RestMulti, which Quarkus takes only where no type is declared. */
    private static ArchRule resourcesSayWhatTheyProduce() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotInterfaces()
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "have answers that all name their own type", HttpRules::onlyAnswersRestMulti)))
                .should()
                .beAnnotatedWith("jakarta.ws.rs.Produces")
                .because("without @Produces an answer follows any Accept, as Java's toString(), and the API document"
                        + " loses its schema");
    }

    private static boolean onlyAnswersRestMulti(JavaClass resource) {
        var operations = resource.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        return !operations.isEmpty()
                && operations.stream()
                        .allMatch(method ->
                                method.getRawReturnType().getName().equals("org.jboss.resteasy.reactive.RestMulti"));
    }
}
