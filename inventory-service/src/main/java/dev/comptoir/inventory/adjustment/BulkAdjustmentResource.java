package dev.comptoir.inventory.adjustment;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    @RolesAllowed("inventory:write")
    @Operation(operationId = "adjustStocks", summary = "Correct the levels of many SKUs", description = """
            1 to 500 lines, each SKU once, all posted or none: a delivery, or the first stock of a catalogue.""")
    @Idempotent(required = true)
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201", responseDescription = "Posted")
    @APIResponse(responseCode = "422", description = """
            `unknown-sku` and `duplicate-sku` list the SKUs in `skus`; `stock-below-zero`, `stock-too-high`; `unknown-location`, `shared-stock-elsewhere`""")
    public Uni<RestResponse<AdjustmentView>> adjust(@NotNull @Valid AdjustStocksRequest request) {
        return adjust.handle(
                        Adjustment.many(request, callers.current().name()),
                        callers.requiredRequestKey("adjust-stocks", request))
                .map(done -> Answers.created("/inventory/items", 1, done));
    }
}
