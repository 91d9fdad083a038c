package dev.comptoir.inventory.stock;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.problem.Problem;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Stock levels over HTTP. */
@Path("/inventory/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class ItemResource {

    private final FindItems find;
    private final CountStock count;
    private final Callers callers;

    ItemResource(FindItems find, CountStock count, Callers callers) {
        this.find = find;
        this.count = count;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"inventory:read"})
    @Operation(operationId = "listStockItems", summary = "List stock items", description = """
            One item per SKU of the catalogue, sorted by SKU. `low=true` shows what is at or below its threshold but not
            out, `out=true` what is out of stock; both together show either. 1 to 100 items a page (20 by default);
            pass `nextCursor` as `cursor` with the same filters for the next page. Scope: inventory:read.""")
    @APIResponse(responseCode = "200", description = "A page of items")
    @APIResponse(
            responseCode = "400",
            description = "invalid-cursor, invalid-request, unknown-parameter",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Page<StockItemView>> list(@Valid @BeanParam ItemListParameters asked) {
        ItemFilter filter = ItemFilter.of(asked.skuPrefix, asked.low, asked.out);
        return find.page(filter, asked.cursor, asked.limit, asked.count);
    }

    @GET
    @Path("/{sku}")
    @RolesAllowed({"inventory:read"})
    @Operation(operationId = "getStockItem", summary = "Get the stock of a SKU", description = """
            Levels in units; the ETag is the version to send back in If-Match when the level is set.
            Scope: inventory:read. Errors: 404 item-not-found.""")
    @APIResponse(
            responseCode = "200",
            description = "The item",
            content = @Content(schema = @Schema(implementation = StockItemView.class)))
    public Uni<Response> get(@RestPath @Size(max = 100) String sku) {
        return find.one(sku).map(ItemResource::answer);
    }

    @PUT
    @Path("/{sku}")
    @RolesAllowed({"inventory:write"})
    @Operation(operationId = "setStockLevel", summary = "Set the level of a SKU to what was counted", description = """
            Sets onHand (0 to 1,000,000,000 units) and writes the difference into the ledger as an ADJUSTMENT; the same
            level again changes nothing. If-Match is required, so that a sale in between is not overwritten. Scope:
            inventory:write. Errors: 428 if-match-required, 412 stale-version, 404 item-not-found, 422 stock-below-zero
            when running checkouts hold more than that (unless the SKU takes backorders).""")
    @APIResponse(
            responseCode = "200",
            description = "The item after the change",
            content = @Content(schema = @Schema(implementation = StockItemView.class)))
    public Uni<Response> set(
            @RestPath @Size(max = 100) String sku,
            @Parameter(description = "ETag of the item as you read it", required = true) @RestHeader("If-Match")
                    String ifMatch,
            @Valid @NotNull CountStockRequest request) {
        return count.handle(sku, request, ifMatch, callers.current().name())
                .chain(item -> find.one(item.sku()))
                .map(ItemResource::answer);
    }

    private static Response answer(StockItemView item) {
        return Response.ok(item).tag(ETags.of(item.version())).build();
    }
}
