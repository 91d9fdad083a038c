package dev.comptoir.inventory.ledger;

import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
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

/** The ledger of all SKUs over HTTP. */
@Path("/inventory/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class LedgerResource {

    private final LedgerStore ledger;

    LedgerResource(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listLedger", summary = "List the ledger of all SKUs", description = """
            Every change of what is on hand, newest first, with who did it and what caused it. All movements of an order:
            `causeId` with the order's id. Rows are never changed: `updatedFrom` goes by `at`.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    public Uni<Page<MovementView>> list(
            @BeanParam @Valid LedgerListRequest filter,
            @BeanParam @Valid NewMovementsListRequest since,
            @BeanParam @Valid PageRequest page) {
        return ledger.page(filter, since, page);
    }
}
