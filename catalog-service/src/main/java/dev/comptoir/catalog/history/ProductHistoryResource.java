package dev.comptoir.catalog.history;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The newest orders and abandoned carts of a product over HTTP. */
@Path("/products/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class ProductHistoryResource {

    private final ProductHistoryStore history;

    ProductHistoryResource(ProductHistoryStore history) {
        this.history = history;
    }

    @GET
    @Path("/recent-orders")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getProductRecentOrders", summary = "The last orders with a product", description = """
            The last 10 orders that sold it, newest first, moments old, with what came back of each.""")
    public Uni<RecentOrdersView> orders(@RestPath UUID id) {
        return history.orders(id);
    }

    @GET
    @Path("/recent-abandoned-carts")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "getProductRecentAbandonedCarts",
            summary = "The last abandoned carts with a product",
            description = """
            The last 10 carts that were abandoned with it, moments old. One whose shopper came back is no longer among them,
            unless a recovery mail won it: that one is marked as recovered.""")
    public Uni<RecentCartsView> carts(@RestPath UUID id) {
        return history.carts(id);
    }
}
