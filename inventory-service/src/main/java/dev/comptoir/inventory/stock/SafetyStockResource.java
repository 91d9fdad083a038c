package dev.comptoir.inventory.stock;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Units kept back from sale over HTTP. */
@Path("/inventory/items/{sku}/safety-stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class SafetyStockResource {

    private final SaveSafetyStock save;
    private final ItemStore items;

    SafetyStockResource(SaveSafetyStock save, ItemStore items) {
        this.save = save;
        this.items = items;
    }

    @PUT
    @IfMatch(required = true)
    @RolesAllowed("inventory:write")
    @Operation(operationId = "saveSafetyStock", summary = "Keep units of a SKU back from sale", description = """
            Orders take what is on hand and not reserved, less the safety stock; a merchant who may oversell takes that too.
            Publishes `inventory.stock-level-changed.v1` with the reason SAFETY_STOCK, and the mark where it is another one
            then.""")
    public Uni<RestResponse<StockItemView>> save(
            @RestPath @Size(max = 100) String sku,
            @NotNull @Valid SafetyStockRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(sku, request, ifMatch)
                .chain(() -> items.find(sku))
                .map(item -> Answers.ok(item.version(), item));
    }
}
