package dev.comptoir.orders.fulfillment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The fulfilment status of an order over HTTP. */
@Path("/orders/{orderId}/fulfillment-status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class FulfillmentResource {

    private final MarkFulfillment mark;
    private final ClearFulfillmentMark clear;
    private final Callers callers;

    FulfillmentResource(MarkFulfillment mark, ClearFulfillmentMark clear, Callers callers) {
        this.mark = mark;
        this.clear = clear;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "setOrderFulfillmentStatus", summary = "Say how far an order has got", description = """
            AWAITING_PROCESSING, PROCESSING, READY_FOR_PICKUP and WILL_NOT_DELIVER while no parcel has left, the last only once
            no money is kept; DELIVERED when everything has left (all its parcels have arrived) or is ready to be picked up (the
            customer has collected it: a shipment with `pickup`); PARTIALLY_RETURNED and RETURNED once something has left.
            SHIPPED and PARTIALLY_SHIPPED follow from shipments. What is already so changes nothing. Publishes
            `orders.fulfillment-changed.v1`, for DELIVERED `orders.shipment-changed.v1` or `orders.order-shipped.v1` for each
            parcel. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            `order-already-shipped`, `order-not-shipped`, `order-has-money`, `order-on-hold`, `order-returned`,
            `order-will-not-be-delivered`, `order-processed`, `order-cancelled`, `order-archived`, `order-deleted`,
            `nothing-to-ship`""")
    @APIResponse(responseCode = "422", description = "`fulfillment-said-by-shipments`, `no-mail-for-status`")
    public Uni<RestResponse<FulfillmentView>> set(
            @RestPath UUID orderId,
            @NotNull @Valid FulfillmentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return mark.handle(orderId, request, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(marked -> Answers.ok(marked.orderVersion(), marked));
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(
            operationId = "clearOrderFulfillmentStatus",
            summary = "Take a mark made by hand back",
            description = """
            PROCESSING, READY_FOR_PICKUP, WILL_NOT_DELIVER, PARTIALLY_RETURNED or RETURNED go; the shipments decide again.
            Publishes `orders.fulfillment-changed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            `fulfillment-not-marked`, `order-processed`, `order-cancelled`, `order-archived`, `order-deleted`""")
    public Uni<RestResponse<FulfillmentView>> clear(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return clear.handle(orderId, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(cleared -> Answers.ok(cleared.orderVersion(), cleared));
    }
}
