package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

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
    @IfMatch
    @Idempotent
    @Operation(operationId = "createOrderShipment", summary = "Mark an order as shipped", description = """
            Records one parcel: the units given, or everything not shipped yet. The order becomes SHIPPED, or
            PARTIALLY_SHIPPED while units are left. With `notifyCustomer` the customer gets a mail, with the tracking when
            there is any. When only a tracking number is given, the address comes from the template of the order's shipping
            method. Publishes `orders.order-shipped.v1`. The ETag is the order's.""")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "201", responseDescription = "The shipment")
    @APIResponse(responseCode = "409", description = "`order-on-hold`, `order-cancelled`, `nothing-to-ship`")
    @APIResponse(responseCode = "422", description = "`quantity-exceeds-unshipped`, `line-not-in-order`")
    public Uni<RestResponse<ShipmentView>> create(
            @RestPath UUID orderId,
            @NotNull @Valid CreateShipmentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requestKey("create-shipment " + orderId, request), ifMatch);
        return create.handle(orderId, request, context)
                .map(created ->
                        Answers.created("/orders/" + orderId, created.answer().orderVersion(), created));
    }
}
