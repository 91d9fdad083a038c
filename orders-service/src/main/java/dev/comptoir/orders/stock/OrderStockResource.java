package dev.comptoir.orders.stock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The stock of an order's products over HTTP. */
@Path("/orders/{orderId}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class OrderStockResource {

    private final OrderedProductStore orders;
    private final StockStates states;

    OrderStockResource(OrderedProductStore orders, StockStates states) {
        this.orders = orders;
        this.states = states;
    }

    @GET
    @RolesAllowed({"orders:read", "orders:write"})
    @Operation(operationId = "getOrderStock", summary = "Get the stock of an order's products", description = """
            One entry per line with what is left of its product at this moment: IN_STOCK (green), LOW (orange: at or below the
            low-stock level of the variant), OUT_OF_STOCK, or UNTRACKED where stock is not counted. `productUrl` leads to the
            product.""")
    @APIResponse(responseCode = "503", description = "`stock-unavailable`: inventory does not answer.")
    public Uni<OrderStockView> get(
            @RestPath UUID orderId, @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        return orders.list(orderId)
                .chain(lines ->
                        states.of(skus(lines), authorization).map(answer -> OrderStockView.of(orderId, lines, answer)));
    }

    private static List<String> skus(List<OrderedProduct> lines) {
        return lines.stream().map(OrderedProduct::sku).distinct().toList();
    }
}
