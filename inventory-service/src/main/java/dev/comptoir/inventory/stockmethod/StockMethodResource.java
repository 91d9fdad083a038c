package dev.comptoir.inventory.stockmethod;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How the stock of a product is counted, over HTTP. */
@Path("/inventory/products/{productId}/stock-method")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class StockMethodResource {

    private final StockMethodStore methods;
    private final ChangeStockMethod change;
    private final Callers callers;

    StockMethodResource(StockMethodStore methods, ChangeStockMethod change, Callers callers) {
        this.methods = methods;
        this.change = change;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getStockMethod", summary = "Get how the stock of a product is counted", description = """
            PRODUCT: one number, from which every variant is sold. VARIANT: a number for each variant; so it is until it is
            changed. The ETag is the version to send back in If-Match.""")
    public Uni<RestResponse<StockMethodView>> get(@RestPath UUID productId) {
        return methods.find(productId).map(StockMethodResource::answer);
    }

    @PUT
    @IfMatch(required = true)
    @RolesAllowed("inventory:write")
    @Operation(
            operationId = "changeStockMethod",
            summary = "Count the stock of a product another way",
            description = """
            To PRODUCT: the units of all SKUs are one stock, and each SKU shows all of it; nothing is moved. To VARIANT: each
            SKU keeps what it brought in and was not taken from it, or gets what `levels` says, which must add up to what is
            there; the ledger has a TRANSFER for each SKU that gets or gives units. What is reserved of a SKU stays reserved
            for it either way. `dryRun=true` answers with the numbers before and after, and changes nothing. Publishes
            `inventory.stock-level-changed.v1` for every SKU with the reason STOCK_METHOD, and a mark where it is another one
            then; the same method again changes nothing. With one stock a change of any SKU is published for all SKUs of the
            product, within a second, with the reason SHARED_STOCK and the product's id as `causeId`.""")
    @APIResponse(responseCode = "422", description = """
            `nothing-counted`, `levels-unexpected`, `levels-incomplete`, `levels-do-not-add-up`, `stock-below-zero` (less than
            is reserved), `duplicate-sku`, `stock-at-locations`""")
    public Uni<RestResponse<StockMethodView>> change(
            @RestPath UUID productId,
            @NotNull @Valid ChangeStockMethodRequest request,
            @RestHeader("If-Match") String ifMatch,
            @RestQuery @DefaultValue("false") @Parameter(description = "True: changes nothing") boolean dryRun) {
        return change.handle(
                        productId, request, ifMatch, dryRun, callers.current().name())
                .map(StockMethodResource::answer);
    }

    private static RestResponse<StockMethodView> answer(StockMethodView view) {
        return Answers.ok(view.version(), view);
    }
}
