package dev.comptoir.catalog.productfacts.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Categories are paths from the top of a tree: {@code Clothing > Shirts}. */
public final class Categories {

    private static final String SEPARATOR = " > ";

    private Categories() {}

    /** The path as it is stored: without empty steps, one blank around each separator; empty when nothing is left. */
    public static String path(String written) {
        return Arrays.stream(written.split(">"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Each path and everything above it, so that a product is found in every category it is below. */
    public static List<String> withAncestors(List<String> paths) {
        Set<String> all = new LinkedHashSet<>();
        for (String path : paths) {
            List<String> steps = new ArrayList<>();
            for (String step : path.split(SEPARATOR)) {
                steps.add(step);
                all.add(String.join(SEPARATOR, steps));
            }
        }
        return List.copyOf(all);
    }
}
