package dev.comptoir.catalog.category;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tree of categories. */
@Schema(name = "ProductCategories")
public record CategoriesView(
        @Schema(description = "The tops of the tree, by name")
        List<Category> items) {}
