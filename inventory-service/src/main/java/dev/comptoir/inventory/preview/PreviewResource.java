package dev.comptoir.inventory.preview;

import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewRequestV1;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews of stock over HTTP, for merchants and for the programs that place orders. */
@Path("/inventory/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class PreviewResource {

    private final PreviewStock preview;

    PreviewResource(PreviewStock preview) {
        this.preview = preview;
    }

    @POST
    @RolesAllowed({"inventory:read", "inventory:write", "orders:read", "orders:write", "carts:read", "carts:write"})
    @Operation(operationId = "previewStock", summary = "Preview what an order does to stock", description = """
            For up to 500 rows, summed by SKU: what is available, what would be left, and the effect: IN_STOCK, LOW (at or
            below the low-stock threshold), OUT_OF_STOCK (it takes the last unit), BACKORDER (more than there is, which the
            SKU allows), OVERSELL (more than there is: only a key with `orders:oversell` can place it), UNTRACKED, UNKNOWN.
            Takes nothing; an answer is no promise.""")
    public Uni<StockPreviewAnswerV1> preview(@NotNull @Valid StockPreviewRequestV1 request) {
        return preview.handle(request);
    }
}
