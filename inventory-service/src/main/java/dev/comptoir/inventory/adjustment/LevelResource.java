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

/** Levels of many SKUs set at once over HTTP. */
@Path("/inventory/levels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class LevelResource {

    private final SetLevels set;
    private final Callers callers;

    LevelResource(SetLevels set, Callers callers) {
        this.set = set;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("inventory:write")
    @Operation(
            operationId = "setStockLevels",
            summary = "Set the levels of many SKUs to what was counted",
            description = """
            1 to 500 lines, each SKU once, all set or none. Each line says what the ledger is believed to have: when a sale or
            another count came in between, nothing is set, and `onHand` says what there is now. The answer has a line for each
            level that changed.""")
    @Idempotent(required = true)
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201", responseDescription = "Set")
    @APIResponse(responseCode = "409", description = "`levels-changed`: `onHand` has the levels by SKU")
    @APIResponse(responseCode = "422", description = """
            `unknown-sku` and `duplicate-sku` list the SKUs in `skus`; `stock-below-zero`; `unknown-location`, `shared-stock-elsewhere`""")
    public Uni<RestResponse<AdjustmentView>> set(@NotNull @Valid SetLevelsRequest request) {
        return set.handle(
                        request,
                        callers.requiredRequestKey("set-levels", request),
                        callers.current().name())
                .map(done -> Answers.created("/inventory/items", 1, done));
    }
}
