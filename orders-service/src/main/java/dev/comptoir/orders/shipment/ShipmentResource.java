package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.shipment.domain.ShipmentProblem;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CreateShipment create;
    private final ChangeShipment change;
    private final ReverseShipment reverse;
    private final NotifyShipment notify;
    private final ShipmentStore shipments;
    private final Callers callers;

    ShipmentResource(
            CreateShipment create,
            ChangeShipment change,
            ReverseShipment reverse,
            NotifyShipment notify,
            ShipmentStore shipments,
            Callers callers) {
        this.create = create;
        this.change = change;
        this.reverse = reverse;
        this.notify = notify;
        this.shipments = shipments;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderShipments", summary = "List the shipments of an order", description = """
            All of them, oldest first, on one page; those that were taken back too.""")
    public Uni<Page<ShipmentView>> list(@RestPath UUID orderId) {
        return shipments.ofOrder(orderId).map(all -> new Page<>(all, null, false, null));
    }

    @GET
    @Path("/{shipmentId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderShipment", summary = "Get a shipment", description = """
            With its lines and how the order stands now. The ETag is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `shipment-not-found`")
    public Uni<RestResponse<ShipmentView>> get(@RestPath UUID orderId, @RestPath UUID shipmentId) {
        return shipments
                .ofOrder(orderId)
                .map(all -> pick(all, shipmentId))
                .map(shipment -> Answers.ok(shipment.orderVersion(), shipment));
    }

    @POST
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "createOrderShipment", summary = "Mark an order as shipped", description = """
            Records one parcel: the units given, or everything that is in none yet. The order becomes SHIPPED, or
            PARTIALLY_SHIPPED while units are left. With `state` CREATED the parcel is made up and leaves later by a change of
            its state. With `notifyCustomer` the customer gets a mail, with the tracking when there is any. When only a tracking
            number is given, the address comes from the template of the order's shipping method. Publishes
            `orders.order-shipped.v1`, `orders.shipment-changed.v1` for one that stays here, `orders.tracking-changed.v1` when
            there is tracking, and `orders.order-finished.v1` when nothing is due and all has left. The ETag is the order's.""")
    @APIResponseSchema(value = ShipmentView.class, responseCode = "201", responseDescription = "The shipment")
    @APIResponse(responseCode = "409", description = """
            `order-on-hold`, `order-cancelled`, `order-archived`, `order-deleted`, `order-will-not-be-delivered`,
            `order-returned`, `nothing-to-ship`""")
    @APIResponse(responseCode = "422", description = "`quantity-exceeds-unshipped`, `line-not-in-order`")
    public Uni<RestResponse<ShipmentView>> create(
            @RestPath UUID orderId,
            @NotNull @Valid CreateShipmentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return create.handle(orderId, request, context("create-shipment " + orderId, request, ifMatch))
                .map(created -> Answers.created(
                        "/orders/" + orderId + "/shipments/" + created.answer().id(),
                        created.answer().orderVersion(),
                        created));
    }

    @PATCH
    @Path("/{shipmentId}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "changeOrderShipment", summary = "Change a shipment", description = """
            Adds, changes or takes away carrier and tracking, at any time; says where the parcel is. A parcel that is CREATED
            leaves with SHIPPED, IN_TRANSIT or DELIVERED; one that has left moves between these three, also back when somebody
            was wrong. An order of which every parcel is DELIVERED and nothing is left is DELIVERED. What is already so changes
            nothing. With `notifyCustomer` the customer gets a mail with the tracking as it is now. Publishes
            `orders.tracking-changed.v1`, `orders.shipment-changed.v1` or, when it leaves, `orders.order-shipped.v1`. The ETag is
            the order's.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ShipmentPatch.class)))
    @APIResponse(responseCode = "404", description = "`order-not-found`, `shipment-not-found`")
    @APIResponse(responseCode = "409", description = """
            `shipment-cancelled`, `shipment-has-left`, `shipment-still-here`, `order-on-hold`, `order-cancelled`, `order-deleted`""")
    public Uni<RestResponse<ShipmentView>> change(
            @RestPath UUID orderId,
            @RestPath UUID shipmentId,
            @NotNull String patch,
            @RestHeader("If-Match") String ifMatch) {
        return change.handle(orderId, shipmentId, patch, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(changed -> Answers.ok(changed.orderVersion(), changed));
    }

    @POST
    @Path("/{shipmentId}/reversal")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "reverseOrderShipment", summary = "Mark a shipment as not shipped", description = """
            For a parcel that did not leave after all, or that was made up in vain. It stays listed as CANCELLED, its units can
            be shipped again, the fulfilment status follows, a finished order is open again. Not once it is delivered (unless
            the customer collected it), once goods came back or once the order is processed. Stock is not touched: it was sold
            when the order was placed. Publishes `orders.shipment-changed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `shipment-not-found`")
    @APIResponse(responseCode = "409", description = """
            `shipment-cancelled`, `shipment-delivered`, `order-returned`, `order-processed`, `order-archived`,
            `order-cancelled`, `order-deleted`""")
    public Uni<RestResponse<ShipmentView>> reverse(
            @RestPath UUID orderId,
            @RestPath UUID shipmentId,
            @NotNull @Valid ReverseShipmentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return reverse.handle(orderId, shipmentId, request, context("reverse-shipment " + shipmentId, request, ifMatch))
                .map(reversed -> Answers.ok(reversed.answer().orderVersion(), reversed));
    }

    @POST
    @Path("/{shipmentId}/notification")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent(required = true)
    @Operation(
            operationId = "notifyOrderShipment",
            summary = "Write to the customer about a shipment",
            description = """
            Sends the mail that the parcel is on its way, with its tracking or without when there is none: once for every
            request, so that a retry needs its Idempotency-Key. Publishes nothing. The ETag is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `shipment-not-found`")
    @APIResponse(responseCode = "409", description = """
            `shipment-still-here`, `shipment-cancelled`, `order-cancelled`, `order-deleted`""")
    public Uni<RestResponse<ShipmentView>> notification(
            @RestPath UUID orderId, @RestPath UUID shipmentId, @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requiredRequestKey("notify-shipment " + shipmentId, ""), ifMatch);
        return notify.handle(orderId, shipmentId, context)
                .map(notified -> Answers.ok(notified.answer().orderVersion(), notified));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }

    private static ShipmentView pick(List<ShipmentView> all, UUID shipmentId) {
        return all.stream()
                .filter(shipment -> shipment.id().equals(shipmentId))
                .findFirst()
                .orElseThrow(() -> ShipmentProblem.notFound(shipmentId));
    }
}
