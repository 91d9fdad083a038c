package dev.comptoir.inventory.ledger;

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
import java.util.UUID;
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

    private final LedgerStore ledger;

    MovementResource(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockMovements", summary = "List the ledger of a SKU", description = """
            Every change of what is on hand, newest first: SALE and CANCELLATION (cause: the order), RETURN (cause: the
            refund), ADJUSTMENT (cause: the adjustment), TRANSFER (cause: the transfer, or the change of the stock method). Rows are never changed; their deltas sum up to onHand, for a
            product with one stock over all its SKUs.""")
    public Uni<Page<MovementView>> list(
            @RestPath @Size(max = 100) String sku,
            @Parameter(description = "Only movements at this location") @RestQuery UUID locationId,
            @BeanParam @Valid NewMovementsListRequest since,
            @BeanParam @Valid PageRequest page) {
        return ledger.page(sku, locationId, since, page);
    }
}
