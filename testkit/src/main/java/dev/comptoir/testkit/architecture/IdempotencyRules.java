package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An operation says that it takes an Idempotency-Key exactly where it takes one. */
public final class IdempotencyRules {

    private static final String CALLERS = "dev.comptoir.platform.security.Callers";
    private static final String DECLARED = "dev.comptoir.platform.http.Idempotent";
    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";

    private IdempotencyRules() {}

    public static List<ArchRule> all() {
        return List.of(keysAreDeclaredWhereTheyAreTaken());
    }

    private static ArchRule keysAreDeclaredWhereTheyAreTaken() {
        return methods()
                .that(DescribedPredicate.describe("are operations of the API", IdempotencyRules::isOperation))
                .should(new DeclareTheirKey())
                .allowEmptyShould(true)
                .because("a client repeats a request only where the document says that the key makes it one request");
    }

    private static boolean isOperation(JavaMethod method) {
        return method.isAnnotatedWith(OPERATION)
                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && method.getOwner().getSimpleName().endsWith("Resource");
    }

    /** Whether it asks for the key itself, or what it calls of its own class or of a mapper does. */
    private static boolean takesKey(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        return seen.add(code)
                && code.getAccessesFromSelf().stream()
                        .anyMatch(access -> isKey(access) || isNear(code, access) && leadsToKey(access, seen));
    }

    private static boolean leadsToKey(JavaAccess<?> access, Set<JavaCodeUnit> seen) {
        return access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next && takesKey(next, seen);
    }

    private static boolean isKey(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(CALLERS)
                && access.getTarget().getName().toLowerCase(Locale.ROOT).endsWith("requestkey");
    }

    private static boolean isNear(JavaCodeUnit code, JavaAccess<?> access) {
        return access.getTargetOwner().equals(code.getOwner())
                || access.getTargetOwner().getSimpleName().endsWith("Mapper");
    }

    private static final class DeclareTheirKey extends ArchCondition<JavaMethod> {

        private DeclareTheirKey() {
            super("be @Idempotent exactly where they take the key");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean isDeclared = method.isAnnotatedWith(DECLARED);
            if (isDeclared != takesKey(method, new HashSet<>())) {
                events.add(SimpleConditionEvent.violated(
                        method,
                        method.getFullName()
                                + (isDeclared
                                        ? " is @Idempotent and takes no key"
                                        : " takes an Idempotency-Key and is not @Idempotent")));
            }
        }
    }
}
