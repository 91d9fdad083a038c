package dev.comptoir.inventory.transfer;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Transfers over HTTP. */
@Path("/inventory/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class TransferResource {

    private final TransferStore transfers;
    private final TransferStock transfer;
    private final Callers callers;

    TransferResource(TransferStore transfers, TransferStock transfer, Callers callers) {
        this.transfers = transfers;
        this.transfer = transfer;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockTransfers", summary = "List transfers", description = """
            Newest first unless `sort` says otherwise. Transfers are never changed: `updatedFrom` and `sort` go by `at`.""")
    public Uni<Page<Transfer>> list(
            @BeanParam @Valid TransferListRequest filter,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return transfers.page(filter, changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getStockTransfer", summary = "Get a transfer")
    public Uni<RestResponse<Transfer>> get(@RestPath UUID id) {
        return transfers.find(id).map(found -> Answers.ok(1, found));
    }

    @POST
    @RolesAllowed("inventory:write")
    @Idempotent(required = true)
    @Operation(operationId = "transferStock", summary = "Move units from one location to another", description = """
            1 to 500 lines, each SKU once, all moved or none. The ledger gets two TRANSFER rows a line, one for each location,
            with the transfer as their cause; what there is in all stays as it is. Units that checkouts have reserved at a
            location stay there. Publishes `inventory.stock-level-changed.v1` with delta 0 for each SKU.""")
    @APIResponseSchema(value = Transfer.class, responseCode = "201", responseDescription = "Posted")
    @APIResponse(responseCode = "409", description = """
            `insufficient-stock-at-location`: `lines` has the SKUs with too few free units there; nothing was moved""")
    @APIResponse(responseCode = "422", description = """
            `unknown-location`, `same-location`; `unknown-sku` and `duplicate-sku` list the SKUs in `skus`;
            `shared-stock-elsewhere`: the SKU is sold from the one stock of its product""")
    public Uni<RestResponse<Transfer>> post(@NotNull @Valid TransferRequest request) {
        return transfer.handle(
                        request,
                        callers.requiredRequestKey("transfer-stock", request),
                        callers.current().name())
                .map(done ->
                        Answers.created("/inventory/transfers/" + done.answer().id(), 1, done));
    }
}
