package dev.comptoir.catalog.relatedproduct;

import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Products that go together over HTTP. */
@Path("/products/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class RelatedProductResource {

    private final ShowRelated related;
    private final BoughtTogetherStore together;
    private final Callers callers;

    RelatedProductResource(ShowRelated related, BoughtTogetherStore together, Callers callers) {
        this.related = related;
        this.together = together;
        this.callers = callers;
    }

    @GET
    @Path("/related")
    @RolesAllowed({"storefront", "catalog:read", "catalog:write"})
    @Operation(operationId = "getRelatedProducts", summary = "What to show beside a product", description = """
            The products that the merchant names beside it (`relatedProducts`), and what is often bought with it. Storefront
            keys see ACTIVE products only.""")
    public Uni<RelatedProductsView> related(@RestPath UUID id) {
        boolean isShopper =
                !callers.current().has("catalog:read") && !callers.current().has("catalog:write");
        return related.handle(id, isShopper);
    }

    @GET
    @Path("/bought-together")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getBoughtTogether", summary = "What is bought with a product", description = """
            Counted from the last 10,000 orders with it, moments old: which products they have beside it, and which best
            sellers none of them has. A product counts for an order while at least one unit of it was not refunded; cancelled
            orders count for nothing.""")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-parameter`")
    public Uni<BoughtTogetherView> together(
            @RestPath UUID id, @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit) {
        return together.find(id, limit);
    }
}
