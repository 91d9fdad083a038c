package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** All programs say the same thing in the same way. */
public final class DialectRules {

    private static final String PRIVATE_WORDS =
            "(Tell|Told|Keep|Kept|News|Shelf|Bury|Gone|Heard|Hear|Remember|Forget|Wanted|Asker|Asked)([A-Z0-9].*)?";
    private static final String PRIVATE_VERBS =
            "(tell|told|keep|bury|gone|heard|hear|remember|forget|goOn|there)([A-Z0-9].*)?";

    private DialectRules() {}

    public static List<ArchRule> all() {
        return List.of(
                parametersAreReactive(),
                emptyStepsHaveAName(),
                rowsAreReadInOrder(),
                handlersBeginTransactions(),
                classesHaveStandardNames(),
                methodsHaveStandardNames());
    }

    private static ArchRule parametersAreReactive() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.ws\\.rs\\.(Path|Query|Header|Cookie|Form)Param")
                .because("parameters are @RestPath, @RestQuery and @RestHeader, which take their Java name");
    }

    private static ArchRule emptyStepsHaveAName() {
        return noClasses()
                .should()
                .callMethod("io.smallrye.mutiny.groups.UniCreate", "voidItem")
                .because("Steps.when, Steps.each and Steps.done say what is meant");
    }

    private static ArchRule rowsAreReadInOrder() {
        return noClasses()
                .should()
                .callMethodWhere(describe("reads a column by its number", DialectRules::readsByNumber))
                .because("Columns reads a row in the order of its select list, without numbers that can be wrong");
    }

    private static boolean readsByNumber(JavaMethodCall call) {
        return call.getTargetOwner().getName().matches("io\\.vertx\\.(mutiny\\.)?sqlclient\\.(Row|Tuple)")
                && call.getName().startsWith("get")
                && call.getTarget().getRawParameterTypes().size() == 1
                && call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(int.class);
    }

    private static ArchRule handlersBeginTransactions() {
        return noMethods()
                .that()
                .haveName("handle")
                .and()
                .areNotPrivate()
                .should()
                .haveRawParameterTypes(anyTransaction())
                .because("handle begins a transaction; a step inside one is named by its verb");
    }

    private static DescribedPredicate<List<JavaClass>> anyTransaction() {
        return describe(
                "with a transaction among them",
                types -> types.stream()
                        .anyMatch(type -> type.getName().startsWith("dev.comptoir.platform.")
                                && type.getSimpleName().endsWith("Tx")));
    }

    private static ArchRule classesHaveStandardNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$]" + PRIVATE_WORDS)
                .because("the field has words for it, see docs/glossary.md");
    }

    private static ArchRule methodsHaveStandardNames() {
        return noMethods()
                .that(describe("are written by hand", DialectRules::isWritten))
                .should()
                .haveNameMatching(PRIVATE_VERBS)
                .because("the field has words for it, see docs/glossary.md");
    }

    private static boolean isWritten(JavaMethod method) {
        return !method.getName().startsWith("lambda$");
    }
}
