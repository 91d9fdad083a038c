package dev.comptoir.inventory.stock;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Stock levels over HTTP. */
@Path("/inventory/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory", description = "Stock by SKU: counted, promised and left to sell")
class ItemResource {

    private final ItemStore items;
    private final CountStock count;
    private final Callers callers;

    ItemResource(ItemStore items, CountStock count, Callers callers) {
        this.items = items;
        this.count = count;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockItems", summary = "List stock items", description = """
            One item per SKU of the catalogue, sorted by SKU unless `sort` says otherwise. `low=true` shows what is at or below its threshold but not
            out, `out=true` what is out of stock; both together show either. To catch up with changes, pass the
            latest `updatedAt` seen as `updatedFrom` with `sort=updatedAt`.""")
    public Uni<Page<StockItemView>> list(@BeanParam @Valid ItemListRequest filter, @BeanParam @Valid PageRequest page) {
        return items.page(filter, page);
    }

    @GET
    @Path("/{sku}")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getStockItem", summary = "Get the stock of a SKU", description = """
            Levels in units; the ETag is the version to send back in If-Match when the level is set.""")
    public Uni<RestResponse<StockItemView>> get(@RestPath @Size(max = 100) String sku) {
        return items.find(sku).map(ItemResource::answer);
    }

    @PUT
    @Path("/{sku}")
    @IfMatch(required = true)
    @RolesAllowed("inventory:write")
    @Operation(operationId = "setStockLevel", summary = "Set the level of a SKU to what was counted", description = """
            Sets onHand (0 to 1,000,000,000 units) and writes the difference into the ledger as an ADJUSTMENT; the same
            level again changes nothing. If-Match is required, so that a sale in between is not overwritten. For a SKU that is
            at several locations that is the level of one: of `locationId`, or of the main one.""")
    @APIResponse(responseCode = "422", description = """
            `stock-below-zero` when running checkouts hold more than that, unless the SKU takes backorders;
            `unknown-location`, `shared-stock-elsewhere`""")
    public Uni<RestResponse<StockItemView>> set(
            @RestPath @Size(max = 100) String sku,
            @NotNull @Valid CountStockRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return count.handle(sku, request, ifMatch, callers.current().name())
                .chain(() -> items.find(sku))
                .map(ItemResource::answer);
    }

    private static RestResponse<StockItemView> answer(StockItemView item) {
        return Answers.ok(item.version(), item);
    }
}
