package dev.comptoir.catalog.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category with those below it. */
@Schema(
        name = "ProductCategory",
        requiredProperties = {"name", "path"})
public record Category(
        @Schema(examples = "Shirts", maxLength = 500) String name,

        @Schema(
                description = "From the top of the tree, as the filter `category` of the products takes it",
                examples = "Clothing > Shirts",
                maxLength = 500)
        String path,

        @Schema(description = "Products on sale in it and below it; one that is twice below it counts once")
        long products,

        @Schema(description = "By name") List<Category> children) {

    private static final String SEPARATOR = " > ";

    public Category {
        children = List.copyOf(children);
    }

    /** The tops of the tree. */
    public static List<Category> tree(Map<String, Long> productsByPath) {
        return below("", new TreeMap<>(productsByPath));
    }

    private static List<Category> below(String parent, TreeMap<String, Long> paths) {
        String prefix = parent.isEmpty() ? "" : parent + SEPARATOR;
        List<Category> found = new ArrayList<>();
        paths.subMap(prefix, prefix + Character.MAX_VALUE).forEach((path, products) -> {
            if (!path.substring(prefix.length()).contains(SEPARATOR)) {
                found.add(new Category(path.substring(prefix.length()), path, products, below(path, paths)));
            }
        });
        return found;
    }
}
