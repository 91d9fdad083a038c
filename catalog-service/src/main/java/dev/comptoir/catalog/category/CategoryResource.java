package dev.comptoir.catalog.category;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of categories over HTTP. */
@Path("/products/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class CategoryResource {

    private final CategoryStore categories;

    CategoryResource(CategoryStore categories) {
        this.categories = categories;
    }

    @GET
    @RolesAllowed({"storefront", "catalog:read", "catalog:write"})
    @Operation(operationId = "getProductCategories", summary = "Get the tree of categories", description = """
            All categories that products on sale are in, up to 5,000, each with how many are in it or below it. The tree is up
            to ten seconds old. The products of one are listed with `GET /products?category=` and its path.""")
    public Uni<CategoriesView> get() {
        return categories.tree();
    }
}
