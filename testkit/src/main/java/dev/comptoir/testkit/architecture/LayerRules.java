package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom inside one program. */
public final class LayerRules {

    private static final String NOT_HTTP = ".*(Resource|Client|Filter|Parameters|ListRequest|Query|Mapper)(\\$.*)?";
    private static final String NOT_MESSAGING = ".*(Consumer|Relay|Feed|Producer)(\\$.*)?";

    private LayerRules() {}

    /** The rules for the program below one root package. */
    public static List<ArchRule> of(String root) {
        return List.of(
                domainIsPlainJava(root),
                featuresAreFreeOfCycles(root),
                httpStaysInResources(),
                messagingStaysInConsumers(),
                hibernateStaysInStores(),
                programsAreStrangers(root));
    }

    private static ArchRule domainIsPlainJava(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.comptoir.kernel..",
                        "jakarta.persistence..",
                        "org.hibernate.annotations..",
                        "org.hibernate.type",
                        root + "..domain..")
                .because("rules must be readable and testable without any framework");
    }

    private static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that is in a cycle cannot be understood or removed alone");
    }

    private static ArchRule httpStaysInResources() {
        return noClasses()
                .that()
                .haveNameNotMatching(NOT_HTTP)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs", "jakarta.ws.rs.core", "org.jboss.resteasy.reactive..")
                .because("only *Resource (and REST clients, filters and parameter records) speaks HTTP; a use case is"
                        + " called from consumers and schedules too");
    }

    private static ArchRule messagingStaysInConsumers() {
        return noClasses()
                .that()
                .haveNameNotMatching(NOT_MESSAGING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..")
                .because("only *Consumer reads Kafka and only the outbox writes to it, else facts are lost or doubled");
    }

    private static ArchRule hibernateStaysInStores() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate.reactive..", "org.hibernate.query..", "jakarta.persistence.criteria..")
                .because("only *Store speaks to Hibernate: a lazy access anywhere else fails");
    }

    private static ArchRule programsAreStrangers(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(new OtherProgram(root))
                .because("programs know each other by events and HTTP only");
    }
}
