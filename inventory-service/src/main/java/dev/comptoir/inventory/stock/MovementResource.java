package dev.comptoir.inventory.stock;

import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The ledger of a SKU over HTTP. */
@Path("/inventory/items/{sku}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class MovementResource {

    private final FindMovements find;

    MovementResource(FindMovements find) {
        this.find = find;
    }

    @GET
    @RolesAllowed({"inventory:read"})
    @Operation(operationId = "listStockMovements", summary = "List the ledger of a SKU", description = """
            Every change of what is on hand, newest first: SALE and CANCELLATION (cause: the order), RETURN (cause: the
            refund), ADJUSTMENT (cause: the adjustment). Rows are never changed; their deltas sum up to onHand. 1 to 100
            rows a page (20 by default). Scope: inventory:read. Errors: 404 item-not-found, 400 invalid-cursor.""")
    public Uni<Page<MovementView>> list(
            @RestPath @Size(max = 100) String sku,
            @RestQuery @Size(min = 1, max = 1000) String cursor,
            @Parameter(description = "Rows a page") @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Also count all rows into total") @RestQuery("count") @DefaultValue("false")
                    boolean isCounted) {
        return find.handle(sku, cursor, limit, isCounted);
    }
}
