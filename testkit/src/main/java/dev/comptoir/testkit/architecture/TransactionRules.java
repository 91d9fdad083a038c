package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** One use case is one class, one transaction, one public method. */
public final class TransactionRules {

    private static final Set<String> OPENERS = Set.of(
            "dev.comptoir.platform.transaction.SqlTransactions", "dev.comptoir.platform.transaction.OrmTransactions");
    private static final DescribedPredicate<JavaClass> OPENS_TRANSACTION =
            describe("open a transaction", TransactionRules::opensTransaction);

    private TransactionRules() {}

    public static List<ArchRule> all() {
        return List.of(transactionsAreUseCases(), useCasesDoNotNest(), factsComeFromUseCases(), nothingRemoteInside());
    }

    private static ArchRule transactionsAreUseCases() {
        return classes()
                .that(describe("are use cases", TransactionRules::isUseCase))
                .should(new HaveOnePublicHandle())
                .because("a class that opens a transaction is one use case with one public method: handle");
    }

    private static ArchRule useCasesDoNotNest() {
        return noClasses()
                .that(OPENS_TRANSACTION)
                .should()
                .dependOnClassesThat(describe("open a transaction of their own", TransactionRules::opensTransaction))
                .because("a use case inside another one would commit on its own");
    }

    private static ArchRule factsComeFromUseCases() {
        return noClasses()
                .that()
                .haveNameMatching(".*(Resource|Client)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.comptoir.platform.outbox.Outbox")
                .because("a fact is written in the transaction that made it true");
    }

    private static ArchRule nothingRemoteInside() {
        return noClasses()
                .that(OPENS_TRANSACTION)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                .because("a remote call inside a transaction holds its locks for as long as the other side likes");
    }

    static boolean isUseCase(JavaClass type) {
        return opensTransaction(type) && !type.getSimpleName().endsWith("Consumer");
    }

    private static boolean opensTransaction(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> Set.of("run", "once").contains(call.getName())
                        && !call.getTargetOwner().equals(type)
                        && OPENERS.contains(call.getTargetOwner().getName()));
    }

    private static final class HaveOnePublicHandle extends ArchCondition<JavaClass> {

        HaveOnePublicHandle() {
            super("have exactly one public method, named handle");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<String> names = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            || method.getName().equals("handle"))
                    .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .map(JavaMethod::getName)
                    .distinct()
                    .toList();
            if (!names.equals(List.of("handle"))) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " offers " + names));
            }
        }
    }
}
