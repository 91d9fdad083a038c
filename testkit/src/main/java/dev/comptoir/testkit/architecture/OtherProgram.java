package dev.comptoir.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Classes of ours that belong to a program other than the one under test. */
final class OtherProgram extends DescribedPredicate<JavaClass> {

    private static final List<String> SHARED = List.of(
            "dev.comptoir.kernel",
            "dev.comptoir.json",
            "dev.comptoir.contracts",
            "dev.comptoir.platform",
            "dev.comptoir.storefront");

    private final String root;

    OtherProgram(String root) {
        super("belong to another program");
        this.root = root;
    }

    @Override
    public boolean test(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dev.comptoir.")
                && !isBelow(root, name)
                && SHARED.stream().noneMatch(shared -> isBelow(shared, name));
    }

    private static boolean isBelow(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
