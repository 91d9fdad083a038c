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

/** The newest abandoned carts of a product over HTTP. */
@Path("/products/{id}/recent-abandoned-carts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class RecentCartResource {

    private final ProductHistoryStore history;

    RecentCartResource(ProductHistoryStore history) {
        this.history = history;
    }

    @GET
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
