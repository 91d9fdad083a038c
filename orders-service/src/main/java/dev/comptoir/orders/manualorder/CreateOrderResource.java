package dev.comptoir.orders.manualorder;

import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Caller;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Orders by hand over HTTP. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class CreateOrderResource {

    private final CreateOrder create;
    private final Callers callers;

    CreateOrderResource(CreateOrder create, Callers callers) {
        this.create = create;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "createOrder", summary = "Create an order by hand", description = """
            For orders taken by phone or mail, or recorded later. You give the rows with their prices; discounts, tax and
            totals are computed as in a cart: tax is that of the shipping address, else of the billing address, unless a row
            names its own. Stock is reserved for all rows with a SKU or for none; `takeStock: false` leaves it alone. One
            Idempotency-Key is one order, also after a lost answer. Nobody is charged: `payment` records how the money came
            or is to come. The order is numbered, listed, invoiced and exported like any other. Publishes
            `orders.order-completed.v1`, and `orders.order-paid.v1` when it is paid.""")
    @APIResponseSchema(value = CreatedOrder.class, responseCode = "201", responseDescription = "The order")
    @APIResponse(responseCode = "403", description = "`oversell-not-allowed`")
    @APIResponse(responseCode = "409", description = "`insufficient-stock` (lines), `idempotency-key-spent` (orderId)")
    @APIResponse(responseCode = "422", description = """
            `totals-differ` (given, computed), `discount-exceeds-goods`, `tax-exceeds-price`, `negative-amount`,
            `foreign-currency`, `unknown-shipping-method`, `shipping-address-missing`, `placed-in-the-future`,
            `unknown-value`, `unknown-sku` (skus), `invalid-percentage`""")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`, `store-not-ready`")
    public Uni<RestResponse<CreatedOrder>> create(
            @NotNull @Valid CreateOrderRequest request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        Caller caller = callers.current();
        DirectOrder asked =
                DirectOrder.of(callers.requiredRequestKey("create-order", request), caller.name(), authorization);
        return create.handle(request, asked, caller).map(CreateOrderResource::created);
    }

    private static RestResponse<CreatedOrder> created(Replayable<CreatedOrder> once) {
        ResponseBuilder<CreatedOrder> answer = ResponseBuilder.create(RestResponse.Status.CREATED, once.answer())
                .header(HttpHeaders.LOCATION, "/v1/orders/" + once.answer().id());
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
