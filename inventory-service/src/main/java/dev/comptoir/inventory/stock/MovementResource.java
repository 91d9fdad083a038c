package dev.comptoir.inventory.stock;

import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The ledger of a SKU over HTTP. */
@Path("/inventory/items/{sku}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class MovementResource {

    private final ItemStore items;

    MovementResource(ItemStore items) {
        this.items = items;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockMovements", summary = "List the ledger of a SKU", description = """
            Every change of what is on hand, newest first: SALE and CANCELLATION (cause: the order), RETURN (cause: the
            refund), ADJUSTMENT (cause: the adjustment), TRANSFER (cause: the change of the stock method). Rows are never changed; their deltas sum up to onHand, for a
            product with one stock over all its SKUs.""")
    public Uni<Page<MovementView>> list(@RestPath @Size(max = 100) String sku, @BeanParam @Valid PageRequest page) {
        return items.movements(sku, page);
    }
}
