package dev.comptoir.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Names that say nothing, and Java that says too much. */
public final class NameRules {

    private NameRules() {}

    public static List<ArchRule> all() {
        return List.of(
                namesSayWhatAClassIsFor(),
                constructorsInject(),
                noOldDates(),
                noFloatingPoint(),
                timeComesFromTheClock());
    }

    private static ArchRule namesSayWhatAClassIsFor() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](Default|Abstract)[A-Z][^.$]*|.*(Impl|Helper|Util|Utils|Manager|Processor|Handler|Dto|Data|Info|Base)")
                .because("such a name does not say what the class is for");
    }

    private static ArchRule constructorsInject() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a constructor shows what a class needs and lets a test give it");
    }

    private static ArchRule noOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("java.time says whether it means an instant, a day or a local time");
    }

    private static ArchRule noFloatingPoint() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..domain..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .because("money and quantities are exact");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the system's time", NameRules::readsSystemTime))
                .because("time is given by the injected Clock, so that a test can move it");
    }

    private static boolean readsSystemTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        boolean system = Set.of("java.time.Clock", "java.time.InstantSource").contains(owner)
                && call.getName().startsWith("system");
        return now || millis || system;
    }
}
