package dev.comptoir.inventory.adjustment;

import dev.comptoir.inventory.stock.domain.StockProblem;
import dev.comptoir.platform.http.ETags;
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
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

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
    @RolesAllowed({"inventory:write"})
    @Operation(operationId = "adjustStock", summary = "Correct the level of a SKU", description = """
            Adds or takes up to 1,000,000 units and writes an ADJUSTMENT row into the ledger. Relative, so it is safe
            while orders come in. Idempotency-Key is required; the same key again gives the first answer. Scope:
            inventory:write. Errors: 400 idempotency-key-required, 404 item-not-found, 422 stock-below-zero when less
            than nothing would be available (unless the SKU takes backorders), 422 stock-too-high.""")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "A fresh UUID")
    @APIResponse(
            responseCode = "201",
            description = "Posted",
            content = @Content(schema = @Schema(implementation = AdjustmentView.class)))
    public Uni<Response> one(@RestPath @Size(max = 100) String sku, @Valid @NotNull AdjustStockRequest request) {
        return adjust.handle(
                        Adjustment.one(sku, request, callers.current().name()),
                        callers.requiredRequestKey("adjust-stock " + sku, request))
                .onFailure(StockProblem.UnknownSku.class)
                .transform(_ -> new StockProblem.ItemNotFound(sku))
                .map(done -> created(sku, done));
    }

    private static Response created(String sku, Replayable<AdjustmentView> done) {
        String path = "/inventory/items/"
                + URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
        return ETags.created(path, done.answer().lines().getFirst().version(), done);
    }
}
