package dev.comptoir.orders.soldproduct;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1;
import dev.comptoir.contracts.calls.OrderSalesRequestV1;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Where catalog-service asks what orders have sold when it counts the sales of products anew; the gateway never routes it. */
@Path("/internal/order-sales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class OrderSalesResource {

    private final OrderSalesStore sales;
    private final SuitePasses passes;

    OrderSalesResource(OrderSalesStore sales, SuitePasses passes) {
        this.sales = sales;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readOrderSales", summary = "Read what orders have sold", description = """
            A page of at most 500 orders by their ids, or as many that are named; those that are not there are absent. Takes a
            pass of the suite instead of a key.""")
    public Uni<OrderSalesAnswerV1> read(
            @NotNull @Valid OrderSalesRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(OrderSalesRequestV1.PURPOSE, authorization);
        return (request.namesOrders() ? sales.of(request.orderIds()) : sales.after(request.after(), request.limit()))
                .map(OrderSalesAnswerV1::new);
    }
}
