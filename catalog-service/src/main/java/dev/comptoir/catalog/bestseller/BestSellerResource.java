package dev.comptoir.catalog.bestseller;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The best sellers of a period over HTTP. */
@Path("/products/best-sellers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class BestSellerResource {

    private final BestSellerStore products;

    BestSellerResource(BestSellerStore products) {
        this.products = products;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listBestSellers", summary = "List the best sellers of a period", description = """
            Up to 100 products by what the orders of the period sold of them, best first, moments old. What was refunded or
            cancelled since is not counted.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `range-reversed`: `to` is before `from`")
    public Uni<BestSellersView> list(@BeanParam @Valid BestSellerQuery request) {
        return products.find(request.from(), request.to(), request.by.equals("sales"), request.limit);
    }
}
