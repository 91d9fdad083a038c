package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What keeps event loops free and sessions whole. */
public final class ReactiveRules {

    private static final String UNI = "io.smallrye.mutiny.Uni";

    private ReactiveRules() {}

    public static List<ArchRule> all() {
        return List.of(
                nothingWaits(),
                noOtherTransactions(),
                noBlockingAnnotation(),
                noSynchronizedMethods(),
                noParallelWorkNextToAStore(),
                oneLane());
    }

    private static ArchRule nothingWaits() {
        return noClasses()
                .should()
                .callMethod(UNI, "await")
                .because("waiting on an event loop stops every request behind it");
    }

    private static ArchRule noOtherTransactions() {
        return noMethods()
                .should()
                .beAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithTransaction")
                .orShould()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("transactions are opened by platform's SqlTransactions and OrmTransactions only");
    }

    private static ArchRule noBlockingAnnotation() {
        return noMethods()
                .should()
                .beAnnotatedWith("io.smallrye.common.annotation.Blocking")
                .orShould()
                .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
                .because("blocking work runs on a named worker pool, and Hibernate Reactive fails on other threads");
    }

    private static ArchRule noSynchronizedMethods() {
        return methods()
                .should()
                .notHaveModifier(SYNCHRONIZED)
                .because("a lock held across a whole method blocks an event loop");
    }

    private static ArchRule noParallelWorkNextToAStore() {
        return noClasses()
                .that(describe("touch a store", ReactiveRules::touchesStore))
                .should()
                .callMethod(UNI, "combine")
                .orShould()
                .callMethod(UNI, "join")
                .because("two operations at once on one session lose one of them: chain them or write one query");
    }

    private static ArchRule oneLane() {
        return noClasses()
                .that(describe("use a Hibernate session", type -> uses(type, "org.hibernate.reactive.")))
                .should()
                .dependOnClassesThat(
                        describe("are the SQL client", type -> type.getName().startsWith("io.vertx.mutiny.sqlclient.")))
                .because("a session and a connection are two transactions");
    }

    private static boolean uses(JavaClass type, String prefix) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith(prefix));
    }

    private static boolean touchesStore(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getSimpleName())
                .anyMatch(name -> name.endsWith("Store"));
    }
}
