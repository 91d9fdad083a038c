package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What every resource says about itself. */
public final class HttpRules {

    private HttpRules() {}

    public static List<ArchRule> all() {
        return List.of(resourcesSayWhatTheyProduce());
    }

    private static ArchRule resourcesSayWhatTheyProduce() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith("jakarta.ws.rs.Produces")
                .because("without @Produces an answer follows any Accept, as Java's toString(), and the API document"
                        + " loses its schema");
    }
}
