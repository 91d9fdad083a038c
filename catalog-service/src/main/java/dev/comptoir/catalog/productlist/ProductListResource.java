package dev.comptoir.catalog.productlist;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of products over HTTP. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class ProductListResource {

    private final ListProducts list;
    private final Callers callers;

    ProductListResource(ListProducts list, Callers callers) {
        this.list = list;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write", "storefront"})
    @Operation(operationId = "listProducts", summary = "List products", description = """
            Products with their variants and, for merchant keys, their stock and sales. Storefront keys see ACTIVE products
            only, `inStock` instead of figures, and cannot sort by sales. To catch up with changes, sort by `updatedAt` and
            ask from the last `updatedAt` you have seen.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    @APIResponseSchema(value = PageOfProducts.class, responseCode = "200", responseDescription = "Done")
    public Uni<Page<RawValue>> listProducts(@BeanParam @Valid ProductListRequest request) {
        boolean isShopper =
                !callers.current().has("catalog:read") && !callers.current().has("catalog:write");
        return list.page(request, isShopper);
    }
}
