package dev.comptoir.inventory.adjustment;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Corrections of one level over HTTP. */
@Path("/inventory/items/{sku}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class AdjustmentResource {

    private final AdjustStock adjust;
    private final Callers callers;

    AdjustmentResource(AdjustStock adjust, Callers callers) {
        this.adjust = adjust;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("inventory:write")
    @Operation(operationId = "adjustStock", summary = "Correct the level of a SKU", description = """
            Adds or takes up to 1,000,000 units and writes an ADJUSTMENT row into the ledger. Relative, so it is safe
            while orders come in.""")
    @Idempotent(required = true)
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201", responseDescription = "Posted")
    @APIResponse(responseCode = "422", description = """
            `stock-below-zero` when less than nothing would be available, unless the SKU takes backorders;
            `stock-too-high`; `unknown-location`, `shared-stock-elsewhere`""")
    public Uni<RestResponse<AdjustmentView>> adjust(
            @RestPath @Size(max = 100) String sku, @NotNull @Valid AdjustStockRequest request) {
        return adjust.handle(
                        Adjustment.one(sku, request, callers.current().name()),
                        callers.requiredRequestKey("adjust-stock " + sku, request))
                .map(done -> created(sku, done));
    }

    private static RestResponse<AdjustmentView> created(String sku, Replayable<AdjustmentView> done) {
        String path = "/inventory/items/"
                + URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
        return Answers.created(path, done.answer().lines().getFirst().version(), done);
    }
}
