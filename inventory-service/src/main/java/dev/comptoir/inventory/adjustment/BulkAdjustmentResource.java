package dev.comptoir.inventory.adjustment;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections of many levels at once over HTTP. */
@Path("/inventory/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class BulkAdjustmentResource {

    private final AdjustStock adjust;
    private final Callers callers;

    BulkAdjustmentResource(AdjustStock adjust, Callers callers) {
        this.adjust = adjust;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({"inventory:write"})
    @Operation(operationId = "adjustStocks", summary = "Correct the levels of many SKUs", description = """
            1 to 500 lines, each SKU once, all posted or none: a delivery, or the first stock of a catalogue.
            Idempotency-Key is required; the same key again gives the first answer. Scope: inventory:write. Errors:
            400 idempotency-key-required, 422 unknown-sku (skus), 422 duplicate-sku (skus), 422 stock-below-zero,
            422 stock-too-high.""")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "A fresh UUID")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    public Uni<Response> many(@Valid @NotNull AdjustStocksRequest request) {
        return adjust.handle(
                        Adjustment.many(request, callers.current().name()),
                        callers.requiredRequestKey("adjust-stocks", request))
                .map(done -> ETags.created("/inventory/items", 1, done));
    }
}
