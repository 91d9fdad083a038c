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

/** The newest orders of a product over HTTP. */
@Path("/products/{id}/recent-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class RecentOrderResource {

    private final ProductHistoryStore history;

    RecentOrderResource(ProductHistoryStore history) {
        this.history = history;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getProductRecentOrders", summary = "The last orders with a product", description = """
            The last 10 orders that sold it, newest first, moments old, with what came back of each.""")
    public Uni<RecentOrdersView> orders(@RestPath UUID id) {
        return history.orders(id);
    }
}
