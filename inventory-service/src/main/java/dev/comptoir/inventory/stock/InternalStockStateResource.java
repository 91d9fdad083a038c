package dev.comptoir.inventory.stock;

import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1.StockStateV1;
import dev.comptoir.contracts.calls.StockStatesRequestV1;
import dev.comptoir.inventory.stock.domain.StockItem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stock marks for the programs that show orders and carts; the gateway does not route here. */
@Path("/internal/stock-states")
@Produces(MediaType.APPLICATION_JSON)
class InternalStockStateResource {

    private final ItemStore items;

    InternalStockStateResource(ItemStore items) {
        this.items = items;
    }

    @POST
    @RolesAllowed({"storefront", "orders:read", "orders:write", "carts:read", "carts:write"})
    @Operation(hidden = true)
    public Uni<StockStatesAnswerV1> list(@NotNull @Valid StockStatesRequestV1 request) {
        return request.cartId() == null
                ? items.list(request.skus()).map(InternalStockStateResource::answer)
                : items.list(request.skus(), request.cartId()).map(InternalStockStateResource::answer);
    }

    private static StockStatesAnswerV1 answer(List<StockItem> found) {
        return new StockStatesAnswerV1(found.stream()
                .filter(StockItem::isTracked)
                .map(item -> new StockStateV1(
                        item.sku(),
                        item.state().name(),
                        item.available(),
                        item.lowStockThreshold(),
                        item.allowsBackorder()))
                .toList());
    }
}
