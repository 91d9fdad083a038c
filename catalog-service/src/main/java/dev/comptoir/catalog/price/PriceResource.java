package dev.comptoir.catalog.price;

import dev.comptoir.platform.security.Callers;
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

/** What a product has cost, over HTTP. */
@Path("/products/{id}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class PriceResource {

    private final PriceStore prices;
    private final Callers callers;

    PriceResource(PriceStore prices, Callers callers) {
        this.prices = prices;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write", "storefront"})
    @Operation(operationId = "getProductPrices", summary = "Get what a product costs and has cost", description = """
            For each variant the price of now and, where it is a reduction, the lowest price of the 30 days before it with the
            percentage that follows from it: the law wants both shown wherever the reduction is. A sale that begins is a
            reduction as any other. Storefront keys see ACTIVE products only, and no history.""")
    public Uni<PricesView> get(@RestPath UUID id) {
        boolean isShopper =
                !callers.current().has("catalog:read") && !callers.current().has("catalog:write");
        return prices.find(id, isShopper).map(variants -> new PricesView(id, variants));
    }
}
