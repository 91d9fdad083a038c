package dev.comptoir.carts.discount.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Paths of categories such as {@code Clothing > Shirts}: neither letter case nor the blanks around their parts count. */
final class CategoryPaths {

    private CategoryPaths() {}

    /** Whether one of the paths is one of those named, or below it. */
    static boolean areIn(List<String> paths, List<String> named) {
        return !named.isEmpty()
                && paths.stream()
                        .map(CategoryPaths::parts)
                        .anyMatch(path -> named.stream()
                                .map(CategoryPaths::parts)
                                .anyMatch(above -> above.size() <= path.size()
                                        && path.subList(0, above.size()).equals(above)));
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split(">"))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
