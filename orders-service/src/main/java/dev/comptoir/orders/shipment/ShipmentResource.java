package dev.comptoir.orders.shipment;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shipments of an order over HTTP. */
@Path("/orders/{orderId}/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments", description = "Parcels and their tracking")
class ShipmentResource {

    private final CreateShipment create;
    private final Callers callers;

    ShipmentResource(CreateShipment create, Callers callers) {
        this.create = create;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Operation(
            operationId = "createOrderShipment",
            summary = "Mark an order as shipped",
            description = "Records one parcel: the units given, or everything that has not left yet. The order becomes "
                    + "SHIPPED, or PARTIALLY_SHIPPED while units are left. With `notifyCustomer` the customer gets a mail, "
                    + "with the tracking when there is any. When only a tracking number is given, the address comes from "
                    + "the template of the order's shipping method. Tells `orders.order-shipped.v1`. The ETag is the "
                    + "order's. Scope: orders:write.")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "201", responseDescription = "The shipment")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-on-hold`, `order-cancelled`, `nothing-to-ship`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`quantity-exceeds-unshipped`, `line-not-in-order`")
    public Uni<Response> create(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CreateShipmentRequest request) {
        ChangeTerms terms =
                new ChangeTerms(callers.current(), callers.requestKey("create-shipment " + orderId, request), ifMatch);
        return create.handle(orderId, request, terms)
                .map(once -> ETags.created("/orders/" + orderId, once.answer().orderVersion(), once));
    }
}
