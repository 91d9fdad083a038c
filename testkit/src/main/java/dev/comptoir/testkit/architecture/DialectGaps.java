package dev.comptoir.testkit.architecture;

import java.util.Map;
import java.util.Set;

/** Programs that a rule of the dialect does not hold for yet; entries are only ever removed. */
public final class DialectGaps {

    private static final Map<String, Set<String>> GAPS = Map.of();

    private DialectGaps() {}

    /** Whether the rule holds for the program below this root package. */
    public static boolean holds(String rule, String rootPackage) {
        return !GAPS.getOrDefault(rule, Set.of()).contains(rootPackage.substring(rootPackage.lastIndexOf('.') + 1));
    }
}
